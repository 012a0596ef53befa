package org.cartulary.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.source.MarkedYaml;
import org.cartulary.source.MarkedYaml.Range;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code serve}, as far as the schema allowed it. */
final class ServeConfigReader {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d{1,2})";
  private static final Pattern ADDRESS =
      Pattern.compile(
          OCTET + "(\\." + OCTET + "){3}(/\\d{1,3})?|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(/\\d{1,3})?");

  private final MarkedYaml yaml;
  private final ConfigProblems words;
  private final Path site;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param site the site's real path, to which relative paths are relative
   */
  ServeConfigReader(MarkedYaml yaml, ConfigProblems words, Path site) {
    this.yaml = yaml;
    this.words = words;
    this.site = site;
  }

  /** What is wrong beyond the schema with what was read. */
  List<Problem> problems() {
    return problems;
  }

  ServeConfig read(JsonNode node) {
    return new ServeConfig(
        node.path("host").asText("127.0.0.1"),
        node.path("port").asInt(3030),
        Duration.ofSeconds(node.path("query-timeout").asInt(30)),
        node.path("max-results").asLong(1_000_000),
        operation(node));
  }

  private OperationConfig operation(JsonNode node) {
    return new OperationConfig(
        proxies(node.path("proxies")),
        tls(node, node.path("tls")),
        accessLog(node.path("access-log")),
        node.path("metrics").asText(OperationConfig.DEFAULT.metrics()),
        path(node, "tokens"),
        node.path("max-connections").asInt(OperationConfig.DEFAULT.maxConnections()));
  }

  private List<String> proxies(JsonNode list) {
    List<String> proxies = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String block = list.get(i).asText();
      if (!ADDRESS.matcher(block).matches()) {
        continue; // The schema says so; and what is not an address would be looked up as a name.
      }
      try {
        InetAddress address = InetAddress.getByName(block.replaceFirst("/.*", ""));
        int bits = block.contains("/") ? Integer.parseInt(block.replaceFirst(".*/", "")) : 0;
        if (bits > address.getAddress().length * Byte.SIZE) {
          report(list, i, "\"" + block + "\" has more bits than its kind of address.");
        }
        proxies.add(block);
      } catch (UnknownHostException e) {
        report(list, i, "\"" + block + "\" is not an IP address.");
      }
    }
    return proxies;
  }

  private OperationConfig.@Nullable Tls tls(JsonNode serve, JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    boolean pem = node.has("certificate") && node.has("key");
    boolean pkcs12 = node.has("keystore");
    if (pem == pkcs12 || node.has("certificate") != node.has("key")) {
      report(serve, "tls", "TLS takes a certificate with its key, or a keystore, and not both.");
    }
    return new OperationConfig.Tls(
        path(node, "certificate"),
        path(node, "key"),
        path(node, "keystore"),
        path(node, "password-file"),
        node.path("http2").asBoolean(true),
        node.path("hsts").asInt(31_536_000));
  }

  private OperationConfig.@Nullable AccessLog accessLog(JsonNode node) {
    return node.isObject()
        ? new OperationConfig.AccessLog(
            path(node, "file"),
            node.path("format").asText("combined"),
            node.path("addresses").asText("network"),
            node.path("queries").asBoolean(false),
            node.path("days").asInt(14))
        : null;
  }

  private @Nullable Path path(JsonNode node, String key) {
    String named = SiteConfigBuilder.text(node, key);
    if (named == null) {
      return null;
    }
    try {
      return site.resolve(named).normalize();
    } catch (InvalidPathException e) {
      report(node, key, "\"" + named + "\" is not a path.");
      return null;
    }
  }

  private void report(JsonNode container, Object key, String message) {
    Range range = yaml.value(container, key);
    problems.add(
        words.at(
            range == null ? yaml.whole(container) : range,
            ProblemCode.CONFIG_WRONG_VALUE,
            message,
            "docs/operations.md shows what stands here."));
  }
}
