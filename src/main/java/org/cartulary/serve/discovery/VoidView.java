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

/**
 * What the dataset holds, as a page shows it.
 *
 * @param whole all of it
 * @param sources what each source says
 * @param classes the commonest first
 * @param properties the commonest first
 */
public record VoidView(Part whole, List<Part> sources, List<Term> classes, List<Term> properties) {

  /** A part of the dataset; {@code iri} is that of its graph. */
  public record Part(
      String iri, String title, long triples, long entities, long subjects, long objects) {}

  /**
   * A class or property.
   *
   * @param name with a prefix where there is one
   * @param count things of the class, or triples with the property
   * @param subjects of a property, the things that have it
   * @param objects of a property, its values
   */
  public record Term(String iri, String name, long count, long subjects, long objects) {}

  /** Reads it from the description of a release. */
  static VoidView of(Graph graph, VoidNames names) {
    Node dataset = names.dataset();
    List<Part> sources = new ArrayList<>();
    for (Node source : objects(graph, dataset, VOID.subset)) {
      sources.add(part(graph, source));
    }
    sources.sort(Comparator.comparing(Part::iri));
    return new VoidView(
        part(graph, dataset),
        sources,
        terms(graph, dataset, VOID.classPartition, VOID.classOf, VOID.entities),
        terms(graph, dataset, VOID.propertyPartition, VOID.property, VOID.triples));
  }

  private static Part part(Graph graph, Node part) {
    String iri = part.getURI();
    String title =
        objects(graph, part, DCTERMS.title).stream()
            .findFirst()
            .map(Node::getLiteralLexicalForm)
            .orElse(iri);
    return new Part(
        iri,
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
                term.getURI(),
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
