package org.cartulary.serve.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.Prefixes;
import org.cartulary.vocab.VOID;
import org.jspecify.annotations.Nullable;

/**
 * What the dataset holds, as a page shows it.
 *
 * @param parts all of it, then what each source says
 * @param classes the commonest first
 * @param properties the commonest first
 */
public record VoidView(List<Part> parts, List<Term> classes, List<Term> properties) {

  /**
   * A part of the dataset.
   *
   * @param title of the source, null for all
   */
  public record Part(
      @Nullable String title, long triples, long entities, long subjects, long objects) {}

  /**
   * A class or property.
   *
   * @param href its IRI, null if that is no address on the web
   * @param name with a prefix where there is one
   * @param count things of the class, or triples with the property
   * @param subjects of a property, the things that have it
   * @param objects of a property, its values
   */
  public record Term(@Nullable String href, String name, long count, long subjects, long objects) {}

  /** Reads it from the description of a release. */
  static VoidView of(Graph graph, VoidNames names) {
    Node dataset = names.dataset();
    List<Part> parts = new ArrayList<>();
    parts.add(part(graph, dataset, null));
    objects(graph, dataset, VOID.subset).stream()
        .sorted(Comparator.comparing(Node::getURI))
        .map(source -> part(graph, source, title(graph, source)))
        .forEach(parts::add);
    return new VoidView(
        parts,
        terms(graph, dataset, VOID.classPartition, VOID.classOf, VOID.entities),
        terms(graph, dataset, VOID.propertyPartition, VOID.property, VOID.triples));
  }

  private static String title(Graph graph, Node source) {
    return objects(graph, source, DCTERMS.title).stream()
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElse(source.getURI());
  }

  private static Part part(Graph graph, Node part, @Nullable String title) {
    return new Part(
        title,
        number(graph, part, VOID.triples),
        number(graph, part, VOID.entities),
        number(graph, part, VOID.distinctSubjects),
        number(graph, part, VOID.distinctObjects));
  }

  private static List<Term> terms(
      Graph graph, Node dataset, Node partition, Node of, Node counted) {
    List<Term> terms = new ArrayList<>();
    for (Node part : objects(graph, dataset, partition)) {
      for (Node term : objects(graph, part, of)) {
        terms.add(
            new Term(
                term.getURI().matches("(?i)https?://.+") ? term.getURI() : null,
                shortened(term.getURI()),
                number(graph, part, counted),
                number(graph, part, VOID.distinctSubjects),
                number(graph, part, VOID.distinctObjects)));
      }
    }
    terms.sort(Comparator.comparingLong(Term::count).reversed().thenComparing(Term::name));
    return terms;
  }

  private static String shortened(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.map().entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return iri;
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static long number(Graph graph, Node part, Node property) {
    return objects(graph, part, property).stream()
        .findFirst()
        .map(number -> Long.parseLong(number.getLiteralLexicalForm()))
        .orElse(0L);
  }
}
