package org.cartulary.vocab;

import java.util.List;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.cartulary.problem.Place;

/** Keeps where a Turtle parser stopped; warnings are not errors. */
final class TurtleErrors implements ErrorHandler {
  private static final int EXCERPT = 240;

  private final String document;
  private final String turtle;
  private Place place;

  TurtleErrors(String document, String turtle) {
    this.document = document;
    this.turtle = turtle;
    this.place = new Place.Whole(document);
  }

  /** Where the parser stopped; the whole document where it did not say. */
  Place place() {
    return place;
  }

  @Override
  public void warning(String message, long line, long col) {}

  @Override
  public void error(String message, long line, long col) {
    throw stop(message, line, col);
  }

  @Override
  public void fatal(String message, long line, long col) {
    throw stop(message, line, col);
  }

  private RiotException stop(String message, long line, long col) {
    List<String> lines = turtle.lines().toList();
    if (line >= 1 && !lines.isEmpty()) {
      // A string that is not closed is noticed on the line after it, which may not exist.
      int at = (int) Math.min(line, lines.size());
      String text = lines.get(at - 1);
      place = span(text, at, at < line ? text.length() : (int) Math.max(1, col));
    }
    return new RiotException(message);
  }

  private Place span(String text, int line, int col) {
    String shown = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    return new Place.Span(document, line, Math.max(1, col), 1, shown);
  }
}
