package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.cartulary.problem.ProblemCode;

/** Looks whether what every IRI starts with is a place that the site's server has to itself. */
final class BaseCheck {
  private static final String KEY = "base";

  /** Below these paths stands something else; serve's routes are tested against them. */
  private static final List<String> TAKEN =
      List.of(
          "/.well-known/",
          "/api/",
          "/changes/",
          "/doc/",
          "/dumps/",
          "/ontology/",
          "/source/",
          "/static/");

  private BaseCheck() {}

  /** Reports a base at whose IRIs nobody could be answered. */
  static void check(JsonNode root, String base, ValueReport report) {
    path(base)
        .ifPresent(
            path ->
                wrong(path)
                    .ifPresent(
                        message ->
                            report.wrong(
                                root,
                                KEY,
                                ProblemCode.CONFIG_WRONG_VALUE,
                                message,
                                "Name a folder that the site uses for nothing else, such as "
                                    + base.substring(0, base.length() - path.length())
                                    + "/id/.")));
  }

  /** Empty for what the schema refuses. */
  private static Optional<String> path(String base) {
    try {
      URI uri = new URI(base);
      String path = uri.getRawPath();
      return uri.getRawAuthority() == null || path == null || !path.endsWith("/")
          ? Optional.empty()
          : Optional.of(path);
    } catch (URISyntaxException refused) {
      return Optional.empty();
    }
  }

  private static Optional<String> wrong(String path) {
    if (path.equals("/")) {
      return Optional.of("The base has no folder: the site's own pages stand there.");
    }
    if (path.contains("//") || path.contains("/./") || path.contains("/../")) {
      return Optional.of(
          "The base has a part that is lost on the way: an empty one, \".\" or \"..\".");
    }
    return TAKEN.stream()
        .filter(taken -> path.startsWith(taken) || taken.startsWith(path))
        .findFirst()
        .map(taken -> "The base is where something else of the site stands: " + taken + ".");
  }
}
