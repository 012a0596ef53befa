package org.cartulary.site;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;

/** One way to write quads of Jena's and statements of RDF4J's, so that they can be compared. */
final class ShownQuads {
  private ShownQuads() {}

  static String shown(Statement statement) {
    return String.join(
        "\n",
        statement.getSubject().stringValue(),
        statement.getPredicate().stringValue(),
        shown(statement.getObject()),
        statement.getContext().stringValue());
  }

  private static String shown(Value value) {
    return value instanceof Literal literal
        ? literal.getLabel()
            + "\n"
            + literal.getDatatype().stringValue()
            + "\n"
            + literal.getLanguage().orElse("")
        : value.stringValue();
  }

  static String shown(Quad quad) {
    Node object = quad.getObject();
    return String.join(
        "\n",
        quad.getSubject().getURI(),
        quad.getPredicate().getURI(),
        object.isURI()
            ? object.getURI()
            : object.getLiteralLexicalForm()
                + "\n"
                + object.getLiteralDatatypeURI()
                + "\n"
                + object.getLiteralLanguage(),
        quad.getGraph().getURI());
  }
}
