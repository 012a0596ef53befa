package org.cartulary.export.rdf;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** Hands RDF4J's statements on to Jena: the other way round from {@link RioStream}. */
final class JenaHandler extends AbstractRDFHandler {
  private final StreamRDF out;

  JenaHandler(StreamRDF out) {
    this.out = out;
  }

  @Override
  public void handleStatement(Statement statement) {
    Node graph =
        statement.getContext() == null
            ? Quad.defaultGraphNodeGenerated
            : node(statement.getContext());
    out.quad(
        Quad.create(
            graph,
            node(statement.getSubject()),
            node(statement.getPredicate()),
            node(statement.getObject())));
  }

  private static Node node(Value value) {
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(
              () ->
                  NodeFactory.createLiteralDT(
                      literal.getLabel(),
                      TypeMapper.getInstance()
                          .getSafeTypeByName(literal.getDatatype().stringValue())));
    }
    if (value.isBNode()) {
      throw new AssertionError("a blank node: " + value);
    }
    return NodeFactory.createURI(value.stringValue());
  }
}
