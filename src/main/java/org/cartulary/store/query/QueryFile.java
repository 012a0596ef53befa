package org.cartulary.store.query;

/**
 * A file of the library.
 *
 * @param name the file's name without {@code .rq}
 * @param document what problems call it
 * @param text its content
 */
record QueryFile(String name, String document, String text) {
  static final String SUFFIX = ".rq";

  static QueryFile of(String fileName, String text) {
    String name = fileName.substring(0, fileName.length() - SUFFIX.length());
    return new QueryFile(name, "queries/" + fileName, text);
  }
}
