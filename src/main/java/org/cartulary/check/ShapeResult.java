package org.cartulary.check;

import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One result of SHACL validation (SHACL §3.6.2).
 *
 * @param focusNode the IRI of the thing that does not fit, or the label of a blank node
 * @param path the property (or path, in SPARQL's syntax) on which it does not, or null where the
 *     thing itself is meant
 * @param value the offending value, or null where one is missing
 * @param message what is wrong, for the page's owner
 * @param severity {@code sh:Violation} is an error, {@code sh:Warning} a warning, all else a note
 */
public record ShapeResult(
    String focusNode,
    @Nullable String path,
    @Nullable String value,
    String message,
    Severity severity) {

  /** The problem that it is, at the place of the record that the focus node is of. */
  public Problem problem(Place place) {
    StringBuilder text = new StringBuilder(message);
    text.append(" (<").append(focusNode).append('>');
    if (path != null) {
      text.append(", ").append(path);
    }
    if (value != null) {
      text.append(", ").append(value);
    }
    text.append(')');
    return new Problem(code(), text.toString(), advice(), place);
  }

  private ProblemCode code() {
    return switch (severity) {
      case ERROR -> ProblemCode.SHAPE_VIOLATED;
      case WARNING -> ProblemCode.SHAPE_WARNING;
      case NOTE -> ProblemCode.SHAPE_NOTE;
    };
  }

  private String advice() {
    return severity == Severity.ERROR
        ? "correct the entry; it is left out until then"
        : "compare it with the entry; it is published as it stands";
  }
}
