package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cartulary.problem.ProblemCode;

/** Reads the collaborators of a site. */
final class CollaboratorsReader {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final JsonNode list;
  private final CredentialsReader credentials;

  /**
   * @param list as the configuration has it; may be missing, or what the schema does not allow
   * @param site the site's real path
   */
  CollaboratorsReader(JsonNode list, Path site) {
    this.list = list;
    this.credentials = new CredentialsReader(site);
  }

  /** Looks for what the schema cannot know. */
  void check(ValueReport report) {
    checkOnce("name", "Give each collaborator a name of its own.", report);
    checkOnce("endpoint", "List each endpoint once.", report);
    for (JsonNode item : list) {
      JsonNode endpoint = item.path("endpoint");
      credentials.check(item, address(endpoint.asText()).orElse(null), report);
      if (endpoint.isTextual() && address(endpoint.asText()).isEmpty()) {
        report.wrong(
            item,
            "endpoint",
            ProblemCode.CONFIG_WRONG_VALUE,
            "\"" + endpoint.asText() + "\" is not the address of an endpoint.",
            "Give an http or https address with a host and without a user or password.");
      }
    }
  }

  private void checkOnce(String key, String advice, ValueReport report) {
    Set<String> seen = new HashSet<>();
    for (JsonNode item : list) {
      JsonNode value = item.path(key);
      if (value.isTextual() && !seen.add(value.asText())) {
        report.wrong(
            item,
            key,
            ProblemCode.CONFIG_DUPLICATE,
            "Two collaborators have the " + key + " \"" + value.asText() + "\".",
            advice);
      }
    }
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = new URI(text.strip());
      boolean usable =
          address.getScheme() != null
              && SCHEMES.contains(address.getScheme())
              && address.getHost() != null
              && address.getRawUserInfo() == null
              && address.getRawFragment() == null;
      return usable ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** The collaborators, where nothing is wrong with any. */
  List<CollaboratorConfig> list() {
    List<CollaboratorConfig> collaborators = new ArrayList<>();
    for (JsonNode item : list) {
      String name = item.path("name").asText();
      collaborators.add(
          new CollaboratorConfig(
              name,
              item.path("title").asText(name).strip(),
              address(item.path("endpoint").asText()).orElseThrow(),
              Duration.ofSeconds(item.path("timeout").asInt(10)),
              item.path("max-bytes").asLong(10_000_000),
              item.path("max-results").asInt(100_000),
              item.path("private").asBoolean(false),
              credentials.read(item).orElse(null)));
    }
    return collaborators;
  }
}
