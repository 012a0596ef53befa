package org.cartulary.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Standard output for bytes; closing it only flushes. */
final class StandardOutput extends BufferedOutputStream {
  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out), 1 << 16);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
