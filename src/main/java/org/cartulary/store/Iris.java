package org.cartulary.store;

/** Which characters an IRI may have where it stands between angle brackets. */
public final class Iris {
  private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

  private Iris() {}

  /** Whether N-Triples and SPARQL can write it as it is (IRIREF), and UTF-8 can hold it. */
  public static boolean isWritable(String iri) {
    return iri.codePoints().allMatch(Iris::isAllowed);
  }

  private static boolean isAllowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c > ' ' && NOT_IN_IRIS.indexOf(c) < 0 && !surrogate;
  }
}
