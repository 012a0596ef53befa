package org.cartulary.serve.discovery;

import java.time.Instant;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.vocab.RDF;

/** Says things of one subject. */
final class Statements {
  private final Graph graph;
  private final Node subject;

  private Statements(Graph graph, Node subject) {
    this.graph = graph;
    this.subject = subject;
  }

  /** Begins to speak of something. */
  static Statements about(Graph graph, Node subject) {
    return new Statements(graph, subject);
  }

  Statements type(Node type) {
    return add(RDF.type, type);
  }

  Statements add(Node property, Node object) {
    graph.add(subject, property, object);
    return this;
  }

  /** Names something of a type, as DCAT-AP wants every thing that it is led to. */
  Statements add(Node property, Node object, Node type) {
    graph.add(object, RDF.type, type);
    return add(property, object);
  }

  Statements add(Node property, String address, Node type) {
    return add(property, NodeFactory.createURI(address), type);
  }

  Statements text(Node property, String text, String language) {
    return add(property, NodeFactory.createLiteralLang(text, language));
  }

  Statements value(Node property, String text, RDFDatatype datatype) {
    return add(property, NodeFactory.createLiteralDT(text, datatype));
  }

  Statements time(Node property, Instant time) {
    return value(property, time.toString(), XSDDatatype.XSDdateTime);
  }
}
