package org.cartulary.store.query;

import java.util.List;
import java.util.Optional;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Reports what is wrong with one file of the library, by its line, and remembers that it did. */
final class HeaderProblems {
  private static final String ADVICE =
      "see docs/queries.md for what a query's file holds; the query is left out until it is right";

  private final String document;
  private final List<String> lines;
  private final ProblemSink sink;
  private boolean any;

  HeaderProblems(QueryFile file, ProblemSink sink) {
    this.document = file.document();
    this.lines = file.text().lines().toList();
    this.sink = sink;
  }

  /** Reports at a mark in the header, whose lines are those of the file. */
  void at(ProblemCode code, Optional<Mark> mark, String message) {
    int line = mark.map(m -> m.getLine() + 1).orElse(1);
    int column = mark.map(m -> m.getColumn() + 1 + QueryFileReader.MARK.length()).orElse(1);
    at(code, line, column, message);
  }

  /** Reports at a line and column, both from 1. */
  void at(ProblemCode code, int line, int column, String message) {
    any = true;
    String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    Place place = new Place.Span(document, Math.max(1, line), Math.max(1, column), 1, text);
    sink.problem(new Problem(code, message, ADVICE, place));
  }

  /** Whether something was reported. */
  boolean any() {
    return any;
  }
}
