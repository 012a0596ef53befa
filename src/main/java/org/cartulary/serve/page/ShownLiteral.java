package org.cartulary.serve.page;

import org.apache.jena.graph.Node;

/**
 * A literal of an answer as a page shows it: of one that is very long the beginning, since nobody
 * reads on, and a page with all of it would take many times its room.
 */
public final class ShownLiteral {
  private static final int SHOWN = 4_000;

  private ShownLiteral() {}

  /** The value; where it is cut it says so, and where the whole is. */
  public static Value value(Page page, Node literal) {
    String language = literal.getLiteralLanguage();
    String text = literal.getLiteralLexicalForm();
    return new Value(
        text.length() <= SHOWN ? text : cut(page, text),
        null,
        language.isEmpty() ? null : language);
  }

  private static String cut(Page page, String text) {
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "… " + page.say("sparql.cut", end, text.length());
  }
}
