package org.cartulary.serve.discovery;

/** Text in XML. */
final class Xml {
  private Xml() {}

  /** The text with the five characters that mean something in XML as entities. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
