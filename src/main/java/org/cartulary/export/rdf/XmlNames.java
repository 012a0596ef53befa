package org.cartulary.export.rdf;

/** Names of XML (Namespaces in XML 1.0, production NCName). */
final class XmlNames {
  private XmlNames() {}

  /**
   * Where the longest end of an IRI starts that is a name; its length if there is none.
   *
   * @param iri of a property
   */
  static int startOfLocalName(String iri) {
    int start = iri.length();
    for (int i = iri.length(); i > 0; ) {
      int c = iri.codePointBefore(i);
      if (!isName(c)) {
        break;
      }
      i -= Character.charCount(c);
      if (isNameStart(c)) {
        start = i;
      }
    }
    return start;
  }

  private static boolean isName(int c) {
    return isNameStart(c)
        || c == '-'
        || c == '.'
        || (c >= '0' && c <= '9')
        || c == 0xB7
        || (c >= 0x300 && c <= 0x36F)
        || c == 0x203F
        || c == 0x2040;
  }

  private static boolean isNameStart(int c) {
    return c == '_'
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
        || c == 0x200C
        || c == 0x200D
        || (c >= 0x2070 && c <= 0x218F)
        || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0xEFFFF);
  }
}
