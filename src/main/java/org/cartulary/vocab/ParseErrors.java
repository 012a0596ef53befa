package org.cartulary.vocab;

import java.util.List;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.cartulary.problem.Place;

/** Keeps where a parser of RDF stopped; warnings are not errors. */
public final class ParseErrors implements ErrorHandler {
  private static final int EXCERPT = 240;

  private final String document;
  private final List<String> lines;
  private Place place;

  private ParseErrors(String document, List<String> lines) {
    this.document = document;
    this.lines = lines;
    this.place = new Place.Whole(document);
  }

  /** Of a text that is at hand, of which a place shows the line. */
  public static ParseErrors of(String document, String text) {
    return new ParseErrors(document, text.lines().toList());
  }

  /** Of a text that is read as it comes. */
  public static ParseErrors of(String document) {
    return new ParseErrors(document, List.of());
  }

  /** Where the parser stopped; the whole document where it did not say. */
  public Place place() {
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
      place = lines.isEmpty() ? span("", line, column) : shown(line, column);
    }
    return new RiotException(message);
  }

  /** A string that is not closed is noticed on the line after it, which may not exist. */
  private Place shown(long line, long column) {
    long at = Math.min(line, lines.size());
    String text = lines.get((int) at - 1);
    String start = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    return span(start, at, at < line ? text.length() : column);
  }

  private Place span(String text, long line, long column) {
    return new Place.Span(document, bounded(line), bounded(column), 1, text);
  }

  private static int bounded(long number) {
    return (int) Math.max(1, Math.min(number, Integer.MAX_VALUE));
  }
}
