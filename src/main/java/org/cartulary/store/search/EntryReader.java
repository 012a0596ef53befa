package org.cartulary.store.search;

import java.io.IOException;

/** Reads the things of one kind into entries. */
interface EntryReader {

  /** Adds to the entry what is special to its kind. */
  void read(Said said, String key, Entry entry) throws IOException;
}
