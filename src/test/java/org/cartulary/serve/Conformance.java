package org.cartulary.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cartulary.NodePackages;
import org.junit.jupiter.api.Assumptions;

/** Runs the W3C's tests of SPARQL 1.1 against an endpoint. */
final class Conformance {
  private static final String PREFIX = "https://w3c.github.io/rdf-tests/sparql/sparql11/";
  private static final Path SUITE = Path.of("../shared/serving/w3c-sparql11");

  private final Path packages;

  private Conformance(Path packages) {
    this.packages = packages;
  }

  /** The suite; the test that asks for it is skipped where something that it needs is absent. */
  static Conformance suite() {
    Assumptions.assumeTrue(
        Files.isDirectory(SUITE), "skipped: the W3C's tests are not here (" + SUITE + ")");
    return new Conformance(NodePackages.installed());
  }

  /** A file of the suite. */
  static Path file(String name) {
    return SUITE.resolve(name);
  }

  /**
   * Runs a manifest.
   *
   * @param endpoint the address of the endpoint
   * @param manifest its path in the suite
   * @return for each test, by its IRI without what all of its suite have in common, why it failed;
   *     empty if it passed
   */
  Map<String, String> run(String endpoint, String manifest) {
    return run(endpoint, manifest, "");
  }

  /** The same where the endpoint holds the data of the protocol's tests already. */
  Map<String, String> runPreloaded(String endpoint, String manifest) {
    return run(endpoint, manifest, "preloaded");
  }

  private Map<String, String> run(String endpoint, String manifest, String preloaded) {
    ProcessBuilder node =
        new ProcessBuilder(
                "node",
                "conformance.js",
                endpoint,
                PREFIX + manifest,
                PREFIX,
                SUITE.toAbsolutePath().normalize() + File.separator,
                preloaded)
            .directory(packages.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = node.start();
      Map<String, String> results = new LinkedHashMap<>();
      try (BufferedReader lines = process.inputReader()) {
        String line = lines.readLine();
        while (line != null) {
          JsonNode result = new ObjectMapper().readTree(line);
          results.put(
              name(result.get("test").asText()),
              result.get("ok").asBoolean() ? "" : "failed: " + result.get("reason").asText());
          line = lines.readLine();
        }
      }
      process.waitFor();
      return results;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String name(String iri) {
    return iri.replaceFirst(".*/data-sparql11/", "").replace("/manifest#", "#");
  }
}
