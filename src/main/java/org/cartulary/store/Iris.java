package org.cartulary.store;

import org.apache.jena.graph.Node;

/** Which terms can be written as they are, and say no more than that. */
public final class Iris {
  private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

  private Iris() {}

  /** Whether N-Triples and SPARQL can write it as it is (IRIREF), and UTF-8 can hold it. */
  public static boolean isWritable(String iri) {
    return iri.codePoints().allMatch(Iris::isAllowed);
  }

  /** Whether a query can name the term: an IRI or a literal without a character that ends it. */
  public static boolean isWritable(Node term) {
    return term.isURI()
        ? isWritable(term.getURI())
        : term.isLiteral()
            && isWritable(term.getLiteralDatatypeURI())
            && term.getLiteralLanguage().matches("(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?");
  }

  private static boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c > ' ' && NOT_IN_IRIS.indexOf(c) < 0 && !surrogate;
  }
}
