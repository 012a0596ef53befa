package org.cartulary.graph;

import org.apache.jena.graph.Node;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.PartialDate;
import org.cartulary.model.Period;
import org.cartulary.vocab.VIVO;
import org.jspecify.annotations.Nullable;

/**
 * Dates in VIVO's way: an interval with values, each with its precision. A value's key holds the
 * date, so that two sources that disagree never put two dates on one node.
 */
final class PeriodMapping {
  private final EvidenceMapping evidence;

  PeriodMapping(EvidenceMapping evidence) {
    this.evidence = evidence;
  }

  /** The interval of a thing. */
  void interval(SourceGraph graph, Node thing, String key, Fact<Period> period, Evidence ofRecord) {
    Node interval = graph.node(key + "-interval");
    graph.type(interval, VIVO.DateTimeInterval);
    graph.link(thing, VIVO.dateTimeInterval, interval);
    evidence.derive(graph, interval, period.evidence());
    end(graph, interval, VIVO.start, key + "-start-", period.value().start(), period, ofRecord);
    end(graph, interval, VIVO.end, key + "-end-", period.value().end(), period, ofRecord);
  }

  private void end(
      SourceGraph graph,
      Node interval,
      Node property,
      String prefix,
      @Nullable PartialDate date,
      Fact<Period> period,
      Evidence ofRecord) {
    if (date == null) {
      return;
    }
    Node value = value(graph, prefix, date);
    graph.link(interval, property, value);
    evidence.state(graph, interval, property, value, period.evidence(), ofRecord);
  }

  /** A date as a node with its precision. */
  Node value(SourceGraph graph, String prefix, PartialDate date) {
    Node value = graph.node(prefix + date);
    graph.type(value, VIVO.DateTimeValue);
    graph.statement(value, VIVO.dateTime, Literals.dateTime(date));
    graph.statement(value, VIVO.dateTimePrecision, precision(date.precision()));
    return value;
  }

  private static Node precision(PartialDate.Precision precision) {
    return switch (precision) {
      case YEAR -> VIVO.yearPrecision;
      case MONTH -> VIVO.yearMonthPrecision;
      case DAY -> VIVO.yearMonthDayPrecision;
    };
  }
}
