package org.cartulary.export.record;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A format of files that hold what a site publishes. Whatever the number of records, it needs
 * little memory. The site is given to its constructor.
 */
public interface FileFormat {
  /** The media type, with its charset where it is text. */
  String mediaType();

  /** How names of its files end, without a dot: {@code xml}, {@code csv}, {@code zip}. */
  String extension();

  /**
   * Writes a whole file.
   *
   * @param out stays open
   * @param losses takes what the format cannot say
   */
  void write(RecordStream records, OutputStream out, Losses losses) throws IOException;
}
