package org.cartulary.serve.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.cartulary.serve.published.Published;
import org.cartulary.store.Release;
import org.eclipse.jetty.server.RequestLog;

/**
 * What can be counted and measured of a running server, in the form that Prometheus reads. No label
 * takes a value that a client can choose.
 */
public final class Metrics implements AutoCloseable {
  /** The media type of the text that {@link #scrape} gives. */
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Micrometer holds what it counts by weak references. */
  private final List<LongSupplier> counted = new CopyOnWriteArrayList<>();

  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Metrics of the JVM and of what is published. */
  public Metrics(Published published) {
    List<MeterBinder> machine =
        List.of(
            new ClassLoaderMetrics(),
            new JvmMemoryMetrics(),
            collections,
            new JvmThreadMetrics(),
            new FileDescriptorMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics());
    machine.forEach(part -> part.bindTo(registry));
    gauge(
        "cartulary.release",
        "Number of the release that is served, 0 before the first",
        () -> published.release().map(Release::number).orElse(0));
    gauge(
        "cartulary.release.issued",
        "When the release was published, in seconds since 1970",
        () -> published.release().map(r -> r.issued().getEpochSecond()).orElse(0L));
    gauge(
        "cartulary.quads",
        "Quads in the source graphs of the release",
        () -> published.release().map(Release::quads).orElse(0L));
  }

  /**
   * Adds a value that goes up and down.
   *
   * @param name in parts with dots between, such as {@code cartulary.queries.running}
   * @param help what it is, in a few words
   * @param labels names and values in turn; their values are from a small fixed set
   */
  public void gauge(String name, String help, DoubleSupplier value, String... labels) {
    Gauge.builder(name, value, DoubleSupplier::getAsDouble)
        .description(help)
        .tags(Tags.of(labels))
        .strongReference(true)
        .register(registry);
  }

  /** Adds a value that only goes up; as {@link #gauge}. */
  public void counter(String name, String help, LongSupplier value, String... labels) {
    counted.add(value);
    FunctionCounter.builder(name, value, LongSupplier::getAsLong)
        .description(help)
        .tags(Tags.of(labels))
        .register(registry);
  }

  /**
   * What measures requests when set as the server's log.
   *
   * @param route the name of the route that answers a path; from a small fixed set
   */
  public RequestLog requests(UnaryOperator<String> route) {
    return new RequestMetrics(registry, route);
  }

  /** All values now, as Prometheus' text. */
  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
