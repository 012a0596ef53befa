package org.cartulary.serve.page;

import org.apache.jena.graph.Node;

/**
 * An IRI of an answer as a page shows it: of one that is very long the beginning and the end, since
 * nobody reads it and it would push all else aside; the whole is where it leads, and its title.
 */
public final class ShownIri {
  private static final int SHOWN = 200;

  /** How much of its end is shown, which tells it from others of its kind. */
  private static final int END = 40;

  private ShownIri() {}

  /**
   * The value.
   *
   * @param names know where it leads
   */
  public static Value value(Names names, Node iri) {
    String text = iri.getURI();
    return text.length() <= SHOWN
        ? new Value(text, names.href(iri), null)
        : new Value(cut(text), names.href(iri), null, text);
  }

  private static String cut(String text) {
    int end = SHOWN - END;
    int from = text.length() - END;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "…"
        + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }
}
