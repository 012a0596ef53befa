package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.cartulary.store.query.Chart;

/** What of an answer is drawn. */
final class ChartData {
  private ChartData() {}

  /**
   * A row that is drawn.
   *
   * @param other what the label is linked with; empty where nothing is
   */
  record Point(String label, String other, double value) {}

  /** The rows that have all that the chart needs, in their order. */
  static List<Point> of(Chart chart, List<Binding> rows) {
    List<Point> points = new ArrayList<>();
    for (Binding row : rows) {
      Optional<String> label = text(row, chart.label());
      Optional<String> other =
          chart.kind() == Chart.Kind.NETWORK ? text(row, chart.other()) : Optional.of("");
      Optional<Double> value = number(row, chart.value());
      if (label.isPresent() && other.isPresent() && value.isPresent()) {
        points.add(new Point(label.get(), other.get(), value.get()));
      }
    }
    return points;
  }

  private static Optional<String> text(Binding row, String column) {
    Node term = row.get(Var.alloc(column));
    return term == null
        ? Optional.empty()
        : Optional.of(term.isLiteral() ? term.getLiteralLexicalForm() : term.toString());
  }

  private static Optional<Double> number(Binding row, String column) {
    Node term = row.get(Var.alloc(column));
    boolean number =
        term != null
            && term.isLiteral()
            && term.getLiteralDatatype().isValid("1")
            && term.getLiteralValue() instanceof Number;
    return number
        ? Optional.of(((Number) term.getLiteralValue()).doubleValue()).filter(v -> v >= 0)
        : Optional.empty();
  }
}
