package org.cartulary.serve.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.rdf.UsedPrefixes;
import org.cartulary.serve.rdf.WrittenGraph;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.VIVO;
import org.cartulary.vocab.VOID;

/**
 * Collects the graph that a document holds, so that a machine has it all from one request: what is
 * said of a thing; the nodes that VIVO puts between things (roles, positions, intervals, dates,
 * vCards) with all that is said of them; the statements about these, each with its passage and the
 * words; and the labels of all others that are named. The thing stands first.
 */
final class DocumentGraph {
  /** How many triples a document holds, labels apart. */
  private static final int MAX_TRIPLES = PublishedGraph.MOST_OF_ONE_THING;

  /** How far parts reach: a grant's interval is a part of it, and so is that interval's start. */
  private static final int MAX_STEPS = 2;

  private static final Set<Node> PART_TYPES =
      Set.of(VIVO.DateTimeInterval, VIVO.DateTimeValue, VIVO.Position);
  private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";

  private static final Comparator<Triple> WITHIN_SUBJECT =
      Comparator.comparingInt(DocumentGraph::rank)
          .thenComparing((Triple triple) -> triple.getPredicate().getURI())
          .thenComparing((Triple triple) -> triple.getObject().toString());

  private final Graph graph;
  private final Set<Triple> triples = new LinkedHashSet<>();
  private boolean cut;

  private DocumentGraph(Graph graph) {
    this.graph = graph;
  }

  /** Whether anything is said of it. */
  static boolean knows(Graph graph, Node thing) {
    return graph.contains(thing, Node.ANY, Node.ANY);
  }

  /**
   * The document about a thing, complete and apart from the store. Last it says of itself to which
   * dataset it belongs, under which licence, and so if it had to leave something out.
   *
   * @param document the IRI of the document
   */
  static WrittenGraph of(Graph graph, Node thing, SiteInfo site, Node document) {
    String base = site.base();
    DocumentGraph collected = new DocumentGraph(graph);
    collected.collect(thing);
    collected.labels();
    collected.triples.add(Triple.create(document, VOID.inDataset, new VoidNames(base).dataset()));
    PageLinks.licence(site)
        .ifPresent(
            licence ->
                collected.triples.add(
                    Triple.create(
                        document, DCTERMS.license, NodeFactory.createURI(licence.target()))));
    if (collected.cut) {
      collected.triples.add(
          Triple.create(
              document,
              RDFS.Nodes.comment,
              NodeFactory.createLiteralLang(
                  "Holds a part of what is said; the SPARQL endpoint has all of it.", "en")));
    }
    return new WrittenGraph(bySubject(collected.triples), UsedPrefixes.of(base, collected.triples));
  }

  private void collect(Node thing) {
    add(thing);
    Set<Node> parts = new LinkedHashSet<>(List.of(thing));
    Set<Node> reached = new LinkedHashSet<>(parts);
    for (int step = 0; step < MAX_STEPS; step++) {
      Set<Node> next = new LinkedHashSet<>();
      for (Node part : reached) {
        graph
            .find(part, Node.ANY, Node.ANY)
            .filterKeep(triple -> !parts.contains(triple.getObject()) && isPart(triple.getObject()))
            .forEach(triple -> next.add(triple.getObject()));
      }
      next.forEach(this::add);
      parts.addAll(next);
      reached = next;
    }
    parts.forEach(this::evidence);
    // What points here comes last: of a topic with many grants, that is what is left out.
    limited(Node.ANY, thing).forEach(this::keep);
  }

  private List<Triple> limited(Node subject, Node object) {
    List<Triple> found = new ArrayList<>();
    ExtendedIterator<Triple> all = graph.find(subject, Node.ANY, object);
    try {
      while (all.hasNext() && found.size() < MAX_TRIPLES) {
        found.add(all.next());
      }
      cut |= all.hasNext();
    } finally {
      all.close();
    }
    return found;
  }

  private void add(Node subject) {
    limited(subject, Node.ANY).forEach(this::keep);
  }

  private void keep(Triple triple) {
    if (triples.size() < MAX_TRIPLES) {
      triples.add(triple);
    } else if (!triples.contains(triple)) {
      cut = true;
    }
  }

  /** Whether VIVO has the node only to join others or to hold a value. */
  private boolean isPart(Node node) {
    if (!node.isURI() || triples.size() >= MAX_TRIPLES) {
      return false;
    }
    return graph.contains(node, OBO.RO_0000052, Node.ANY)
        || graph
            .find(node, RDF.Nodes.type, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(type -> PART_TYPES.contains(type) || isCard(type))
            .nextOptional()
            .isPresent();
  }

  private static boolean isCard(Node type) {
    return type.isURI() && type.getURI().startsWith(VCARD);
  }

  private void evidence(Node part) {
    passages(part);
    for (Triple statement : graph.find(Node.ANY, RDF.Nodes.subject, part).toList()) {
      add(statement.getSubject());
      passages(statement.getSubject());
    }
  }

  private void passages(Node derived) {
    for (Triple triple : graph.find(derived, PROV.wasDerivedFrom, Node.ANY).toList()) {
      add(triple.getObject());
    }
  }

  /** The labels of all that is named. */
  private void labels() {
    Set<Node> named = new LinkedHashSet<>();
    for (Triple triple : triples) {
      named.add(triple.getSubject());
      named.add(triple.getObject());
    }
    for (Node node : named) {
      if (node.isURI()) {
        graph.find(node, RDFS.Nodes.label, Node.ANY).forEach(triples::add);
      }
    }
  }

  private static int rank(Triple triple) {
    if (triple.getPredicate().equals(RDF.Nodes.type)) {
      return 0;
    }
    return triple.getPredicate().equals(RDFS.Nodes.label) ? 1 : 2;
  }

  /** Subjects in the order in which they were found, the triples of each together and sorted. */
  private static List<Triple> bySubject(Set<Triple> triples) {
    Map<Node, List<Triple>> subjects = new LinkedHashMap<>();
    for (Triple triple : triples) {
      subjects.computeIfAbsent(triple.getSubject(), any -> new ArrayList<>()).add(triple);
    }
    List<Triple> ordered = new ArrayList<>(triples.size());
    for (List<Triple> said : subjects.values()) {
      said.sort(WITHIN_SUBJECT);
      ordered.addAll(said);
    }
    return ordered;
  }
}
