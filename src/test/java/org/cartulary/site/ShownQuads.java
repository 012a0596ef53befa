package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;
import org.cartulary.bench.GenerateSite;
import org.cartulary.check.AllShapes;
import org.cartulary.check.ShapeResult;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.Severity;
import org.cartulary.store.ReleaseStore;
import org.cartulary.vocab.Inverses;
import org.cartulary.vocab.VIVO;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
