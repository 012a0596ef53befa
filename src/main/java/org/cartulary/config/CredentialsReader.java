package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cartulary.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the credentials of collaborators, each from a file beside the configuration. */
final class CredentialsReader {
  private static final String KEY = "credentials";
  private static final String MANNER = "sign-in";
  private static final int LARGEST = 10_000;

  private final Path site;

  /**
   * @param site the site's real path, to which relative paths are relative
   */
  CredentialsReader(Path site) {
    this.site = site;
  }

  /** Reports what is wrong with those of one collaborator, and none of what they say. */
  void check(JsonNode item, @Nullable URI endpoint, ValueReport report) {
    if (!item.path(KEY).isTextual()) {
      if (item.has(MANNER) && !item.has(KEY)) {
        report.wrong(
            item,
            MANNER,
            ProblemCode.CONFIG_MISSING_KEY,
            "\"sign-in\" says how credentials are sent, and there are none.",
            "Add \"credentials:\" with a file, or take the line away.");
      }
      return;
    }
    if (read(item).isEmpty()) {
      report.wrong(
          item,
          KEY,
          ProblemCode.CONFIG_MISSING_FILE,
          "There are no credentials in \"" + item.path(KEY).asText() + "\".",
          "Write a file with the user on its first line and the password on its second, which"
              + " only the one who serves may read; the path is relative to the site.");
    }
    if (endpoint != null && !isConfidential(endpoint)) {
      report.wrong(
          item,
          KEY,
          ProblemCode.CONFIG_WRONG_VALUE,
          "Credentials would go to " + endpoint + " for everybody on the way to read.",
          "Give the endpoint's https address.");
    }
  }

  private static boolean isConfidential(URI endpoint) {
    String host = endpoint.getHost();
    return endpoint.getScheme().equals("https")
        || host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** Those of one collaborator; empty if none are named, or there are none in the file. */
  Optional<Login> read(JsonNode item) {
    String named = SiteConfigBuilder.text(item, KEY);
    if (named == null) {
      return Optional.empty();
    }
    try {
      Path file = site.resolve(named);
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file).stream().map(String::strip).toList();
      return lines.size() < 2 || lines.get(0).isEmpty() || lines.get(1).isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Login(lines.get(0), lines.get(1), item.path(MANNER).asText("").equals("vivo")));
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }
}
