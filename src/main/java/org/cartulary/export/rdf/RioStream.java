package org.cartulary.export.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;

/** Hands Jena's stream on to RDF4J, statement by statement. */
public final class RioStream implements StreamRDF {
  private final RDFHandler handler;
  private final ValueFactory values = SimpleValueFactory.getInstance();

  public RioStream(RDFHandler handler) {
    this.handler = handler;
  }

  @Override
  public void start() {
    handler.startRDF();
  }

  @Override
  public void triple(Triple triple) {
    handler.handleStatement(
        values.createStatement(
            resource(triple.getSubject()), iri(triple.getPredicate()), value(triple.getObject())));
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph() || quad.isTriple()) {
      triple(quad.asTriple());
      return;
    }
    Statement statement =
        values.createStatement(
            resource(quad.getSubject()),
            iri(quad.getPredicate()),
            value(quad.getObject()),
            resource(quad.getGraph()));
    handler.handleStatement(statement);
  }

  @Override
  public void base(String base) {}

  @Override
  public void prefix(String prefix, String iri) {
    handler.handleNamespace(prefix, iri);
  }

  @Override
  public void finish() {
    handler.endRDF();
  }

  private Resource resource(Node node) {
    return node.isBlank() ? values.createBNode(node.getBlankNodeLabel()) : iri(node);
  }

  private IRI iri(Node node) {
    return values.createIRI(node.getURI());
  }

  private Value value(Node node) {
    if (!node.isLiteral()) {
      return resource(node);
    }
    String text = node.getLiteralLexicalForm();
    if (!node.getLiteralLanguage().isEmpty()) {
      return values.createLiteral(text, node.getLiteralLanguage());
    }
    return XSDDatatype.XSDstring.equals(node.getLiteralDatatype())
        ? values.createLiteral(text)
        : values.createLiteral(text, values.createIRI(node.getLiteralDatatypeURI()));
  }
}
