package org.cartulary.serve.sparql;

import org.apache.jena.graph.Node;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;

/** Counts what an answer takes while it is collected, and refuses one that is too large. */
final class AnswerRoom {
  /**
   * A few joined strings in a short query make megabytes of every row, so rows do not say it all.
   */
  static final long MAX_CHARACTERS = 50_000_000;

  private final int maxResults;
  private int results;
  private long characters;

  AnswerRoom(int maxResults) {
    this.maxResults = maxResults;
  }

  /**
   * Counts a row or a triple.
   *
   * @throws RequestException 403 if there is no room for it
   */
  void takeResult() {
    results++;
    if (results > maxResults) {
      throw new RequestException(
          Problems.of(
                  403,
                  "Result too large",
                  "The answer has more than "
                      + maxResults
                      + " rows or triples. Ask for less, or in parts with ORDER BY, LIMIT and"
                      + " OFFSET.")
              .with("limit", maxResults));
    }
  }

  /**
   * Counts a term of a row or triple.
   *
   * @throws RequestException 403 if there is no room for it
   */
  void takeTerm(Node term) {
    characters +=
        term.isLiteral()
            ? term.getLiteralLexicalForm().length()
            : term.isURI() ? term.getURI().length() : 0;
    if (characters > MAX_CHARACTERS) {
      throw tooLong();
    }
  }

  /** The refusal of an answer whose texts are too long. */
  static RequestException tooLong() {
    return new RequestException(
        Problems.of(
                403,
                "Result too large",
                "The terms of the answer have more than "
                    + MAX_CHARACTERS
                    + " characters together. Ask for less, or in parts.")
            .with("characters", MAX_CHARACTERS));
  }
}
