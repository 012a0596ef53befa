package org.cartulary.extract.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cartulary.extract.RecordReader;
import org.cartulary.extract.RecordSink;
import org.cartulary.model.Evidence;
import org.cartulary.model.SourceRecord;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.cartulary.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Reads records that a program wrote as JSON Lines: one JSON object on each line, UTF-8. Holds one
 * line at a time. A line with a problem is refused; the others arrive. Every fact has its line as
 * its evidence.
 */
public final class JsonLinesRecordReader implements RecordReader {
  private static final int DEEPEST = 32;

  /** Offsets are ints; what stands further than they reach is given their last. */
  private static final long FURTHEST = Integer.MAX_VALUE;

  private final Path file;
  private final String document;
  private final RecordParser parser = new RecordParser();
  private final ObjectReader json;

  /**
   * @param document what the file is called in evidence and problems: its path inside the site
   */
  public JsonLinesRecordReader(Path file, String document) {
    this.file = file;
    this.document = document;
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(TextLines.LONGEST)
                    .build())
            .build();
    ObjectMapper mapper =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    this.json = mapper.reader();
  }

  @Override
  public void read(RecordSink sink) {
    try (InputStream in = Files.newInputStream(file)) {
      TextLines lines = new TextLines(in);
      for (TextLines.Line line = lines.next(); line != null; line = lines.next()) {
        if (line.fault() != null) {
          sink.problem(unreadable(line, line.fault(), line.text().length()));
          sink.refused();
        } else if (!line.text().isBlank()) {
          readLine(line, sink);
        }
      }
    } catch (IOException e) {
      sink.problem(
          new Problem(
              ProblemCode.SOURCE_UNREADABLE,
              document + " cannot be read: " + e.getMessage() + ".",
              "Check the path in the configuration, and that you may read the file.",
              new Place.Whole(document)));
    }
  }

  private void readLine(TextLines.Line line, RecordSink sink) {
    JsonNode node;
    try {
      node = json.readTree(line.text());
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      int index = at == null ? 0 : (int) Math.max(0, at.getCharOffset());
      sink.problem(unreadable(line, plain(e.getOriginalMessage()), index));
      sink.refused();
      return;
    }
    Evidence evidence = evidence(line);
    LinePlaces places = new LinePlaces(evidence, new Place.Whole(document));
    boolean[] refused = {false};
    SourceRecord record =
        parser.parse(node, RecordParser.Type.GRANT, places, problem -> refused[0] = true);
    if (refused[0] || record == null) {
      explain(line, evidence, sink);
      sink.refused();
    } else {
      sink.record(record);
    }
  }

  /** The parser's message without what only its programmers need. */
  private static String plain(String message) {
    return message.split(" \\(| for `|\n", 2)[0];
  }

  /** Reads a refused line once more, now with the place of everything in it. */
  private void explain(TextLines.Line line, Evidence evidence, ProblemSink sink) {
    try (JsonParser tokens = json.createParser(line.text())) {
      LocatedLine places = new LocatedLine(line.text(), line.number(), evidence, tokens);
      SourceRecord unused = parser.parse(places.root(), RecordParser.Type.GRANT, places, sink);
    } catch (IOException e) {
      throw new UncheckedIOException("a line that was read before: " + line.number(), e);
    }
  }

  private Evidence evidence(TextLines.Line line) {
    int start = (int) Math.min(line.start(), FURTHEST);
    int end = (int) Math.min(line.start() + line.length(), FURTHEST);
    String quote = RecordPlaces.quoted(line.text());
    return new Evidence(document, line.number(), 1, start, end, quote, "", "", 1);
  }

  private Problem unreadable(TextLines.Line line, @Nullable String why, int index) {
    SourceText text = SourceText.of(document, line.text());
    int at = Math.min(index, line.text().length());
    Place place = text.place(at, at);
    if (place instanceof Place.Span span) {
      place = new Place.Span(document, line.number(), span.column(), span.length(), span.text());
    }
    return new Problem(
        ProblemCode.RECORD_UNREADABLE,
        "This line is not a record in JSON: " + why + ".",
        "Write one JSON object on each line; any JSON library does it right.",
        place);
  }
}
