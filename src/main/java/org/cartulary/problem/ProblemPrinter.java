package org.cartulary.problem;

import java.util.Collection;
import java.util.Locale;

/**
 * Prints problems as a good compiler does: place, severity, code and message, then the line with a
 * caret under what is meant, then the advice. Whatever the input holds, the output is plain text:
 * control characters and terminal escapes are shown, not sent.
 */
public final class ProblemPrinter {
  private static final String INDENT = "  ";

  /**
   * All problems, sorted by document and line, and a last line that counts them ("2 errors, 1
   * warning"); each line ends in LF.
   */
  public String print(Collection<Problem> problems) {
    StringBuilder out = new StringBuilder();
    problems.stream().sorted(Problem.BY_PLACE).forEach(problem -> print(problem, out));
    return out.append(ProblemCount.of(problems)).append('\n').toString();
  }

  /** One problem, each line of it ended by LF. */
  public String print(Problem problem) {
    StringBuilder out = new StringBuilder();
    print(problem, out);
    return out.toString();
  }

  private static void print(Problem problem, StringBuilder out) {
    Place place = problem.place();
    out.append(ShownLine.plain(place.document()));
    if (place instanceof Place.Span span) {
      out.append(':').append(span.line()).append(':').append(span.column());
    }
    out.append(": ").append(problem.severity().name().toLowerCase(Locale.ROOT));
    out.append(' ').append(problem.code().id());
    out.append(": ").append(ShownLine.plain(problem.message())).append('\n');
    if (place instanceof Place.Span span && !span.text().isBlank()) {
      ShownLine line = ShownLine.of(span);
      out.append(INDENT).append(line.text()).append('\n');
      out.append(INDENT).append(line.caret()).append('\n');
    }
    if (!problem.advice().isBlank()) {
      out.append(INDENT).append("advice: ").append(ShownLine.plain(problem.advice())).append('\n');
    }
  }
}
