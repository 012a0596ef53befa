package org.cartulary.bench;

import java.util.Locale;

/** Prints measurements against goals, in the form that {@code bench/run} promises. */
final class Goals {
  private final String bench;

  Goals(String bench) {
    this.bench = bench;
  }

  /** A ratio that should be at least its goal. */
  void atLeast(String what, double ratio, double goal) {
    print(what, "ratio", ratio, goal, ratio >= goal);
  }

  /** A figure that should be below its goal. */
  void below(String what, String unit, double value, double goal) {
    print(what, unit, value, goal, value < goal);
  }

  private void print(String what, String unit, double value, double goal, boolean met) {
    System.out.printf(
        Locale.ROOT,
        "%s: %s %.2f (goal %.2f, %s): %s%n",
        bench,
        unit,
        value,
        goal,
        met ? "met" : "missed",
        what);
  }
}
