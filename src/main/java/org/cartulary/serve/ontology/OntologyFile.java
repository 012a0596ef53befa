package org.cartulary.serve.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.SKOS;

/**
 * A file of ours that defines terms.
 *
 * @param name its name in {@code ontology/} without the ending, and the end of its path
 * @param subject the ontology or the vocabulary itself
 * @param graph all that it says
 */
record OntologyFile(String name, Node subject, Graph graph) {

  /**
   * Reads a file on the class path.
   *
   * @param base what its relative IRIs are relative to
   */
  static OntologyFile read(String name, String base) {
    String file = "/ontology/" + name + ".ttl";
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = OntologyFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + file);
      }
      RDFParser.source(in).lang(Lang.TURTLE).base(base).parse(graph);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Node subject =
        graph.stream(Node.ANY, RDF.type, SKOS.ConceptScheme)
            .findFirst()
            .or(() -> graph.stream(Node.ANY, RDF.type, OWL.Ontology.asNode()).findFirst())
            .orElseThrow(() -> new IllegalStateException(file + " does not say what it is"))
            .getSubject();
    return new OntologyFile(name, subject, graph);
  }

  /** Whether it is a vocabulary of concepts. */
  boolean isVocabulary() {
    return graph.contains(subject, RDF.type, SKOS.ConceptScheme);
  }

  /** The address of its own licence. */
  Optional<String> licence() {
    return graph.stream(subject, DCTERMS.license, Node.ANY)
        .map(triple -> triple.getObject())
        .filter(Node::isURI)
        .map(Node::getURI)
        .findFirst();
  }

  /** The terms that it is about, in the order of their IRIs; blank nodes are parts of them. */
  List<Node> terms() {
    List<Node> terms = new ArrayList<>();
    graph.stream()
        .map(triple -> triple.getSubject())
        .filter(node -> node.isURI() && !node.equals(subject))
        .distinct()
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .forEach(terms::add);
    return terms;
  }
}
