package org.cartulary.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCount;

/**
 * Writes problems as JSON, for programs: an object with the counts ({@code errors}, {@code
 * warnings}, {@code notes}) and {@code problems}, sorted by place, each with {@code code}, {@code
 * severity}, {@code message}, {@code advice}, {@code document} and, where a line is known, {@code
 * line}, {@code column}, {@code length} (code points, from 1) and {@code text}.
 */
public final class ProblemJson {
  private final JsonFactory json = new JsonFactory();

  /**
   * Writes UTF-8 and leaves the stream open.
   *
   * @throws IOException if the stream does
   */
  public void write(Collection<Problem> problems, OutputStream out) throws IOException {
    ProblemCount count = ProblemCount.of(problems);
    List<Problem> sorted = problems.stream().sorted(Problem.BY_PLACE).toList();
    try (JsonGenerator to = json.createGenerator(out)) {
      to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      to.setPrettyPrinter(new DefaultPrettyPrinter());
      to.writeStartObject();
      to.writeNumberField("errors", count.errors());
      to.writeNumberField("warnings", count.warnings());
      to.writeNumberField("notes", count.notes());
      to.writeArrayFieldStart("problems");
      for (Problem problem : sorted) {
        write(problem, to);
      }
      to.writeEndArray();
      to.writeEndObject();
      to.writeRaw('\n');
    }
  }

  private static void write(Problem problem, JsonGenerator to) throws IOException {
    to.writeStartObject();
    to.writeStringField("code", problem.code().id());
    to.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    to.writeStringField("message", problem.message());
    to.writeStringField("advice", problem.advice());
    to.writeStringField("document", problem.place().document());
    if (problem.place() instanceof Place.Span span) {
      to.writeNumberField("line", span.line());
      to.writeNumberField("column", span.column());
      to.writeNumberField("length", span.length());
      to.writeStringField("text", span.text());
    }
    to.writeEndObject();
  }
}
