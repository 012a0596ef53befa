package org.cartulary.extract.records;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.extract.RecordSink;
import org.cartulary.model.Grant;
import org.cartulary.model.SourceRecord;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;

/** Keeps what a reader finds. */
public final class CollectingSink implements RecordSink {
  public final List<SourceRecord> records = new ArrayList<>();
  public final List<Problem> problems = new ArrayList<>();
  public int refused;

  @Override
  public void record(SourceRecord record) {
    records.add(record);
  }

  @Override
  public void refused() {
    refused++;
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  public Grant grant(int position) {
    return (Grant) records.get(position);
  }

  /** Each problem as {@code CODE line:column+length message}. */
  public List<String> shown() {
    return problems.stream()
        .map(
            problem -> {
              String at =
                  problem.place() instanceof Place.Span span
                      ? span.line() + ":" + span.column() + "+" + span.length()
                      : "whole";
              return problem.code() + " " + at + " " + problem.message();
            })
        .toList();
  }
}
