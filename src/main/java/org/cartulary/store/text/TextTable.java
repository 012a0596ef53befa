package org.cartulary.store.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.cartulary.store.search.SearchIndex;
import org.cartulary.store.search.TextSearch;

/**
 * All that a {@code text:query} finds in a graph, the best first. It is the same wherever the
 * pattern stands, so an answer does not depend on the order in which patterns are evaluated.
 */
final class TextTable {
  /** A thing and one of its literals that has the words. */
  record Row(Node thing, Node literal, float score) {}

  private final Map<Node, List<Row>> rows = new LinkedHashMap<>();
  private int size;

  private TextTable() {}

  /**
   * Finds them.
   *
   * @param every whether each literal of a thing makes a row, or only the first
   * @throws TextQueryException if there are too many
   * @throws QueryCancelledException if stopped
   */
  static TextTable of(
      TextArguments asked, boolean every, SearchIndex index, Graph graph, AtomicBoolean stopped) {
    TextSearch search =
        index
            .literals(asked.words(), stopped::get)
            .orElseThrow(
                () ->
                    TextArguments.wrong(
                        "there must be one word to look for, and no more than "
                            + TextSearch.MAX_WORDS));
    TextTable table = new TextTable();
    List<TextSearch.Candidate> candidates;
    do {
      candidates = search.next();
      for (TextSearch.Candidate candidate : candidates) {
        for (Node literal : found(candidate, asked, every, search, graph, stopped)) {
          if (asked.limit().filter(limit -> table.size == limit).isPresent()) {
            return table;
          }
          table.add(new Row(NodeFactory.createURI(candidate.iri()), literal, candidate.score()));
        }
      }
    } while (!candidates.isEmpty());
    return table;
  }

  /** The literals of a thing that have the words, or the first of them. */
  private static List<Node> found(
      TextSearch.Candidate candidate,
      TextArguments asked,
      boolean every,
      TextSearch search,
      Graph graph,
      AtomicBoolean stopped) {
    Node thing = NodeFactory.createURI(candidate.iri());
    List<Node> literals = new ArrayList<>();
    for (Node property : asked.properties()) {
      ExtendedIterator<Triple> said = graph.find(thing, property, Node.ANY);
      try {
        while (said.hasNext()) {
          if (stopped.get()) {
            throw new QueryCancelledException();
          }
          Node literal = said.next().getObject();
          // One more than may be found is told by who counts them.
          if (asked.takes(literal)
              && literals.size() <= TextArguments.MOST
              && search.isIn(literal.getLiteralLexicalForm())) {
            literals.add(literal);
            if (!every) {
              return literals;
            }
          }
        }
      } finally {
        said.close();
      }
    }
    return literals;
  }

  private void add(Row row) {
    if (size == TextArguments.MOST) {
      throw new TextQueryException(
          TextQueryException.Reason.TOO_MANY,
          "text:query finds more than "
              + TextArguments.MOST
              + " literals. Look for more words, or say how many of the best you want: (\"words\""
              + " 100).");
    }
    rows.computeIfAbsent(row.thing(), any -> new ArrayList<>(1)).add(row);
    size++;
  }

  /** The rows of a thing, or of all if it is a variable. */
  Stream<Row> rows(Node thing) {
    return thing.isVariable()
        ? rows.values().stream().flatMap(List::stream)
        : rows.getOrDefault(thing, List.of()).stream();
  }
}
