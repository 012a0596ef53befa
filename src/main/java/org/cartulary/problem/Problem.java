package org.cartulary.problem;

/**
 * Something wrong with the input.
 *
 * @param code the kind of problem
 * @param message what is wrong, in the words of the page's owner, with the offending value
 * @param advice what to do about it
 * @param place where it stands
 */
public record Problem(ProblemCode code, String message, String advice, Place place) {

  /** What it costs: see {@link ProblemCode#severity()}. */
  public Severity severity() {
    return code.severity();
  }
}
