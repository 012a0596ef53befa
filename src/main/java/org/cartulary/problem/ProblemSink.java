package org.cartulary.problem;

/** Takes problems as they are found. */
@FunctionalInterface
public interface ProblemSink {
  void problem(Problem problem);
}
