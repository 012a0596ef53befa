package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cartulary.serve.operation.ConnectionLimits;
import org.cartulary.serve.operation.OperationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Very many connections on which nothing is said. */
@Timeout(300)
class IdleConnectionsIT {
  private static final int MANY = 10_000;
  private static final Duration LONG = Duration.ofMinutes(5);

  private static TestSite site(int connections) {
    ConnectionLimits limits =
        new ConnectionLimits(
            connections, LONG, Duration.ofMillis(300), Duration.ofSeconds(15), 4_000, 100);
    return new TestSite(
        ServerSettings.defaults()
            .onPort(0)
            .operatedBy(OperationSettings.defaults().withLimits(limits)),
        Optional.empty());
  }

  private static Process idle(TestSite site, int connections) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            IdleClients.class.getName(),
            Integer.toString(site.port()),
            Integer.toString(connections))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static double connections(TestSite site) {
    return site.get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("cartulary_connections "))
        .mapToDouble(line -> Double.parseDouble(line.split(" ", 2)[1]))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void others_are_answered_beside_ten_thousand_idle_connections() throws IOException {
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getMaxFileDescriptorCount() - 1_000
            : MANY;
    assumeTrue(files > 1_000, "too few open files are allowed here (ulimit -n) to test this");
    int many = (int) Math.min(MANY, files);
    if (many < MANY) {
      System.out.printf("ulimit -n allows %d idle connections here, not %d%n", many, MANY);
    }
    try (TestSite site = site(2 * MANY)) {
      Process clients = idle(site, many);
      try (BufferedReader said =
          new BufferedReader(new InputStreamReader(clients.getInputStream(), UTF_8))) {
        assertThat(said.readLine()).isEqualTo("open " + many);
        while (connections(site) < many) {
          assertThat(clients.isAlive()).isTrue();
        }
        for (String path : new String[] {"/", "/doc/grant-example-1", "/health"}) {
          assertThat(site.get(path).statusCode()).isEqualTo(200);
          assertThat(RawClient.exchange(site.port(), "GET " + path + " HTTP/1.0\r\n\r\n"))
              .startsWith("HTTP/1.1 200");
        }
      } finally {
        clients.destroy();
      }
    }
  }

  @Test
  void where_no_more_are_allowed_the_idle_make_room() throws IOException {
    int allowed = 200;
    try (TestSite site = site(allowed)) {
      Process clients = idle(site, 2 * allowed);
      try {
        for (int i = 0; i < 20; i++) {
          assertThat(RawClient.exchange(site.port(), "GET / HTTP/1.0\r\n\r\n"))
              .startsWith("HTTP/1.1 200");
          assertThat(connections(site)).isLessThanOrEqualTo(allowed);
        }
      } finally {
        clients.destroy();
      }
    }
  }
}
