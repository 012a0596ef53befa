package org.cartulary.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cartulary.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeConfigTest {
  @TempDir private Path site;

  private ConfigResult read(String serve) throws IOException {
    Files.writeString(site.resolve("page.txt"), "");
    Files.writeString(
        site.resolve("cartulary.yaml"),
        "title: A site\nsources: [{name: one, file: page.txt}]\nserve:\n" + serve);
    return new SiteConfigReader().read(site);
  }

  private OperationConfig operation(String serve) throws IOException {
    ConfigResult result = read(serve);
    assertThat(result.problems()).isEmpty();
    return result.config().orElseThrow().serve().operation();
  }

  @Test
  void what_is_not_said_is_as_documented() throws IOException {
    assertThat(operation("  port: 1\n")).isEqualTo(OperationConfig.DEFAULT);
    assertThat(operation("  access-log: {}\n").accessLog())
        .isEqualTo(new OperationConfig.AccessLog(null, "combined", "network", false, 14));
  }

  @Test
  void every_key_can_be_set_and_paths_are_the_sites_or_absolute() throws IOException {
    OperationConfig config =
        operation(
            """
              proxies: [127.0.0.1, 10.0.0.0/8, "::1", "2001:db8::/32"]
              tls: {certificate: tls/site.crt, key: /etc/tls/site.key, http2: false, hsts: 0}
              access-log: {file: ../logs/a.log, format: json, addresses: none, queries: true, days: 1}
              metrics: token
              tokens: secret/tokens
              max-connections: 100
            """);
    Path real = site.toRealPath();
    assertThat(config.proxies()).containsExactly("127.0.0.1", "10.0.0.0/8", "::1", "2001:db8::/32");
    assertThat(config.tls())
        .isEqualTo(
            new OperationConfig.Tls(
                real.resolve("tls/site.crt"), Path.of("/etc/tls/site.key"), null, null, false, 0));
    assertThat(config.accessLog())
        .isEqualTo(
            new OperationConfig.AccessLog(
                real.resolveSibling("logs/a.log"), "json", "none", true, 1));
    assertThat(config.metrics()).isEqualTo("token");
    assertThat(config.tokens()).isEqualTo(real.resolve("secret/tokens"));
    assertThat(config.maxConnections()).isEqualTo(100);
  }

  @Test
  void a_key_store_may_have_a_password_or_none() throws IOException {
    OperationConfig.Tls tls = Objects.requireNonNull(operation("  tls: {keystore: a.p12}\n").tls());
    assertThat(tls.keystore()).isEqualTo(site.toRealPath().resolve("a.p12"));
    assertThat(tls.passwordFile()).isNull();
    assertThat(operation("  tls: {keystore: a.p12, password-file: b}\n").tls()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxies: [localhost]",
        "proxies: [feed]",
        "proxies: [1.2.3]",
        "proxies: [1.2.3.256]",
        "proxies: [10.0.0.0/33]",
        "proxies: [\":::\"]",
        "proxies: [\"::1/129\"]",
        "tls: {}",
        "tls: {certificate: a}",
        "tls: {key: a}",
        "tls: {certificate: a, key: b, keystore: c}",
        "tls: {keystore: c, key: b}",
        "access-log: {format: xml}",
        "access-log: {days: 0}",
        "metrics: nobody",
        "max-connections: 1",
        "tokens: ''",
      })
  void what_cannot_be_is_told_with_its_line(String serve) throws IOException {
    List<Problem> problems = read("  " + serve + "\n").problems();
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).place().toString()).contains("4");
  }
}
