package org.cartulary.harvest;

import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.cartulary.problem.Place;

/** Remembers the line at which a parser stopped. */
final class LineErrors implements ErrorHandler {
  private final String document;
  private Place place;

  LineErrors(String document) {
    this.document = document;
    this.place = new Place.Whole(document);
  }

  Place place() {
    return place;
  }

  @Override
  public void warning(String message, long line, long column) {}

  @Override
  public void error(String message, long line, long column) {
    throw stop(message, line, column);
  }

  @Override
  public void fatal(String message, long line, long column) {
    throw stop(message, line, column);
  }

  private RiotException stop(String message, long line, long column) {
    if (line >= 1) {
      place =
          new Place.Span(
              document,
              (int) Math.min(line, Integer.MAX_VALUE),
              (int) Math.max(1, Math.min(column, Integer.MAX_VALUE)),
              1,
              "");
    }
    return new RiotException(message);
  }
}
