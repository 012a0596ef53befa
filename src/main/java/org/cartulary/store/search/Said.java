package org.cartulary.store.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VITRO;
import org.cartulary.vocab.VIVO;

/**
 * What is said of one thing.
 *
 * @param thing the subject of all
 */
record Said(Node thing, List<Triple> triples) {

  Stream<Node> objects(Node property) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject);
  }

  /** Things that the property leads to. */
  Stream<Node> things(Node property) {
    return objects(property).filter(Node::isURI);
  }

  /** The texts of the property's literals. */
  Stream<String> texts(Node property) {
    return objects(property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
  }

  Optional<String> text(Node property) {
    return texts(property).sorted().findFirst();
  }

  boolean isA(Node type) {
    return objects(RDF.type).anyMatch(type::equals);
  }

  boolean isA(Kind kind) {
    return kind.classes().stream().anyMatch(this::isA);
  }

  /** The classes that say most of it: those that the mapper marked, else all. */
  List<Node> classes() {
    List<Node> specific = things(VITRO.mostSpecificType).toList();
    return specific.isEmpty() ? things(RDF.type).toList() : specific;
  }

  /** The names that a page shows. */
  List<Label> labels() {
    List<Label> labels = labels(RDFS.label).toList();
    return labels.isEmpty() ? labels(SKOS.prefLabel).toList() : labels;
  }

  /** All names, also those that only find it. */
  Stream<String> names() {
    return Stream.of(RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, VIVO.abbreviation)
        .flatMap(this::texts)
        .distinct();
  }

  private Stream<Label> labels(Node property) {
    return objects(property)
        .filter(Node::isLiteral)
        .map(node -> new Label(node.getLiteralLexicalForm(), node.getLiteralLanguage()));
  }
}
