package org.cartulary.export.change;

/**
 * A line of canonical N-Quads, which has no blank nodes, in its parts, each as it is written.
 *
 * @param subject in angle brackets
 * @param predicate likewise
 * @param object in angle brackets, or a literal
 * @param graph in angle brackets
 */
record ChangedQuad(String subject, String predicate, String object, String graph) {
  private static final String END = " .";

  static ChangedQuad of(String line) {
    int subject = line.indexOf("> ") + 1;
    int predicate = line.indexOf("> ", subject + 1) + 1;
    int graph = line.lastIndexOf(" <");
    return new ChangedQuad(
        line.substring(0, subject),
        line.substring(subject + 1, predicate),
        line.substring(predicate + 1, graph),
        line.substring(graph + 1, line.length() - END.length()));
  }

  /** The line with the triple in another graph. */
  String in(String other) {
    return subject + " " + predicate + " " + object + " " + other + END;
  }
}
