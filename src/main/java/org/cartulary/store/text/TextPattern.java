package org.cartulary.store.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.cartulary.vocab.RDF;

/** Looks at {@code text:query} as it is written, before it is evaluated. */
public final class TextPattern {
  /** The property. */
  public static final String QUERY = "http://jena.apache.org/text#query";

  /** No list in it needs more; one that a pattern closes to a ring has no end. */
  private static final int MAX_LIST = 16;

  private TextPattern() {}

  /** Whether a triple pattern is one. */
  public static boolean is(Triple triple) {
    return triple.getPredicate().isURI() && triple.getPredicate().getURI().equals(QUERY);
  }

  /**
   * Makes sure that it is written as it must be; what variables will stand for shows itself later.
   *
   * @param triple of which {@link #is} says that it is one
   * @param pattern where it stands, with its lists
   * @throws TextQueryException if it is not
   */
  public static void check(Triple triple, BasicPattern pattern) {
    TextResult.of(members(triple.getSubject(), pattern));
    List<Node> arguments = members(triple.getObject(), pattern);
    if (arguments.stream().noneMatch(Node::isVariable)) {
      TextArguments.of(arguments);
    }
  }

  private static List<Node> members(Node node, BasicPattern pattern) {
    if (node.equals(RDF.nil)) {
      return List.of();
    }
    if (objects(node, RDF.first, pattern).isEmpty() && objects(node, RDF.rest, pattern).isEmpty()) {
      return List.of(node);
    }
    List<Node> members = new ArrayList<>();
    Node at = node;
    while (!at.equals(RDF.nil)) {
      List<Node> first = objects(at, RDF.first, pattern);
      List<Node> rest = objects(at, RDF.rest, pattern);
      if (first.size() != 1 || rest.size() != 1 || members.size() == MAX_LIST) {
        throw TextQueryException.malformed(
            "What stands in brackets beside text:query must be a short list: "
                + TextArguments.FORM);
      }
      members.add(first.get(0));
      at = rest.get(0);
    }
    return members;
  }

  private static List<Node> objects(Node subject, Node predicate, BasicPattern pattern) {
    return pattern.getList().stream()
        .filter(t -> t.getSubject().equals(subject) && t.getPredicate().equals(predicate))
        .map(Triple::getObject)
        .toList();
  }
}
