package org.cartulary.serve.operation;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.published.Published;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;

/** All that a running server offers its operator, put together. */
public final class Operations implements AutoCloseable {
  private final OperationSettings settings;
  private final Metrics metrics;
  private final Health health;
  private final Optional<AdminPages> admin;

  /**
   * Of one server.
   *
   * @param parts what {@code /health} tells beside the store, by name
   * @param administration empty for a server that cannot be told to publish
   */
  public Operations(
      OperationSettings settings,
      Published published,
      Map<String, Supplier<Map<String, Object>>> parts,
      Optional<Administration> administration) {
    this.settings = settings;
    this.metrics = new Metrics(published);
    this.health = new Health(published, parts);
    this.admin = administration.map(AdminPages::new);
  }

  /** For what else is to be measured. */
  public Metrics metrics() {
    return metrics;
  }

  /** What it answers, by path. */
  public Map<String, Handler> routes() {
    Gate gate = new Gate(settings.tokens(), new FailedAttempts(InstantSource.system()));
    Handler page = new MetricsPage(metrics);
    Map<String, Handler> routes = new LinkedHashMap<>();
    routes.put(Health.PATH, health);
    routes.put(Health.LIVE, health);
    routes.put(
        MetricsPage.PATH,
        switch (settings.metrics()) {
          case ALL -> page;
          case LOCAL -> gate.guardRemote(Scope.METRICS, page);
          case TOKEN -> gate.guard(Scope.METRICS, page);
        });
    admin.ifPresent(
        pages -> {
          routes.put(AdminPages.PUBLISH, gate.guard(Scope.PUBLISH, pages.publish()));
          routes.put(AdminPages.REPORT, gate.guard(Scope.REPORT, pages.report()));
        });
    return routes;
  }

  /**
   * Hears of each request that a server answers.
   *
   * @param jetty not started yet
   * @param route the name of the route that answers a path
   * @throws java.io.UncheckedIOException if the access log cannot be written
   */
  public void observe(Server jetty, UnaryOperator<String> route) {
    RequestLog measuring = metrics.requests(route);
    Optional<AccessLog> log = settings.accessLog().map(AccessLog::of);
    log.ifPresent(jetty::addBean);
    jetty.setRequestLog(
        log.isEmpty() ? measuring : new RequestLog.Collection(measuring, log.get()));
  }

  /** Begins to publish, as an operator from afar would have it; returns at once. */
  public void publish() {
    admin.ifPresent(AdminPages::begin);
  }

  @Override
  public void close() {
    admin.ifPresent(AdminPages::close);
    metrics.close();
  }
}
