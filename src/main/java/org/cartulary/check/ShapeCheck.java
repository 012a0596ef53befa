package org.cartulary.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.PathWriter;
import org.cartulary.problem.Place;
import org.cartulary.problem.ProblemSink;
import org.cartulary.problem.Severity;
import org.cartulary.vocab.DCTERMS;
import org.jspecify.annotations.Nullable;

/**
 * Holds triples against {@code ontology/shapes.ttl} before they are published. The shapes are
 * parsed once; nothing is fetched. Safe for use by several threads, each with its own graph.
 */
public final class ShapeCheck {
  private static final String SHAPES = "/ontology/shapes.ttl";
  private static final Node AWARD_NUMBERS =
      NodeFactory.createURI("https://cartulary.org/ontology/shapes#AwardNumbers");

  private final Shapes shapes;

  ShapeCheck(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
  }

  /**
   * The shapes for records that {@link RecordChecks} has seen: what it says of award numbers, with
   * their line, is not said again.
   */
  public static ShapeCheck ofCheckedRecords() {
    Graph graph = shapesGraph();
    List<Node> ofAwardNumbers =
        graph.find(Node.ANY, DCTERMS.isPartOf, AWARD_NUMBERS).mapWith(Triple::getSubject).toList();
    ofAwardNumbers.forEach(shape -> graph.remove(shape, SHACL.targetClass, Node.ANY));
    return new ShapeCheck(graph);
  }

  /** All shapes, as they are written. */
  static Graph shapesGraph() {
    try (InputStream in = ShapeCheck.class.getResourceAsStream(SHAPES)) {
      return RDFParser.source(Objects.requireNonNull(in, SHAPES)).lang(Lang.TURTLE).toGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Validates the triples of one or several records.
   *
   * @param graph their triples without graph names
   * @return what does not fit, by focus node; empty where all does
   */
  public List<ShapeResult> check(Graph graph) {
    ValidationReport report = ShaclValidator.get().validate(shapes, graph);
    List<ShapeResult> results = new ArrayList<>();
    for (ReportEntry entry : report.getEntries()) {
      results.add(result(entry));
    }
    results.sort(Comparator.comparing(ShapeResult::focusNode).thenComparing(ShapeResult::message));
    return results;
  }

  /**
   * Validates the triples of one or several records and reports what does not fit.
   *
   * @param placeOf where the record stands that a focus node (an IRI) is of
   * @return the focus nodes whose records are to be refused
   */
  public Set<String> check(Graph graph, Function<String, Place> placeOf, ProblemSink problems) {
    Set<String> refused = new HashSet<>();
    for (ShapeResult result : check(graph)) {
      problems.problem(result.problem(placeOf.apply(result.focusNode())));
      if (result.severity() == Severity.ERROR) {
        refused.add(result.focusNode());
      }
    }
    return refused;
  }

  private static ShapeResult result(ReportEntry entry) {
    return new ShapeResult(
        text(entry.focusNode()),
        entry.resultPath() == null ? null : PathWriter.asString(entry.resultPath()),
        entry.value() == null ? null : text(entry.value()),
        entry.message(),
        severity(entry.severity().level()));
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.toString();
  }

  private static Severity severity(@Nullable Node level) {
    if (SHACL.Violation.equals(level)) {
      return Severity.ERROR;
    }
    return SHACL.Warning.equals(level) ? Severity.WARNING : Severity.NOTE;
  }
}
