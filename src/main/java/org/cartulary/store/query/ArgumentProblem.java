package org.cartulary.store.query;

import java.util.Locale;

/**
 * What is wrong with one argument of a query.
 *
 * @param parameter its name
 * @param kind what is wrong, for a program to tell in its own words
 * @param message what is wrong with it
 * @param advice what to do about it
 */
public record ArgumentProblem(String parameter, Kind kind, String message, String advice) {

  /** What can be wrong. */
  public enum Kind {
    /** The query needs it, and it was not given. */
    MISSING,
    /** The query has no such parameter. */
    UNKNOWN,
    /** The value is not one that it takes. */
    REFUSED,
    /** The value is longer than any that makes sense. */
    LONG,
    /** It was given more than once. */
    REPEATED;

    /** The name in lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
