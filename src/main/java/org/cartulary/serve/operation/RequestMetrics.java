package org.cartulary.serve.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Times requests by route, method and status, from their first byte to the last of the answer. */
final class RequestMetrics implements RequestLog {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20),
    Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
    Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(10),
    Duration.ofSeconds(30)
  };

  private final MeterRegistry registry;
  private final UnaryOperator<String> route;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  private record Kind(String route, String method, int status) {}

  RequestMetrics(MeterRegistry registry, UnaryOperator<String> route) {
    this.registry = registry;
    this.route = route;
  }

  @Override
  public void log(Request request, Response response) {
    String path = request.getHttpURI().getPath();
    String method = request.getMethod();
    Kind kind =
        new Kind(
            route.apply(path == null ? "" : path),
            METHODS.contains(method) ? method : "other",
            response.getStatus());
    timers
        .computeIfAbsent(kind, this::timer)
        .record(NanoTime.since(request.getBeginNanoTime()), TimeUnit.NANOSECONDS);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .description("Requests answered, and the time from their first byte to the answer's last")
        .tag("route", kind.route())
        .tag("method", kind.method())
        .tag("status", Integer.toString(kind.status()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
