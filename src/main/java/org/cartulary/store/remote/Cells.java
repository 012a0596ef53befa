package org.cartulary.store.remote;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.cartulary.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Terms of rows that a stranger sent: what is missing or of another kind is the stranger's error.
 */
final class Cells {
  private Cells() {}

  static Node term(Map<String, Node> row, String column) {
    return require(row.get(column), column);
  }

  /** The term, if there is one. */
  static Node require(@Nullable Node term, String column) {
    if (term == null || term.isBlank()) {
      throw new StoreException("the endpoint answered without an IRI or a text as " + column, null);
    }
    return term;
  }

  /** The IRI or the text of a term. */
  static String text(Map<String, Node> row, String column) {
    return text(term(row, column));
  }

  static String text(Node term) {
    return term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
  }

  /** A whole number from 0. */
  static long number(Map<String, Node> row, String column) {
    return number(term(row, column));
  }

  static long number(Node term) {
    String text = text(term);
    if (!text.matches("[0-9]{1,18}")) {
      throw new StoreException("the endpoint answered with " + term + " as a number", null);
    }
    return Long.parseLong(text);
  }
}
