package org.cartulary.serve.operation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token allows. */
public enum Scope {
  /** To publish the site anew. */
  PUBLISH,
  /** To read what the last publishing reported. */
  REPORT,
  /** To read the metrics from another machine. */
  METRICS;

  /** The name in token files and challenges. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of that name. */
  public static Optional<Scope> named(String id) {
    return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
  }
}
