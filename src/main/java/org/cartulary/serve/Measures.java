package org.cartulary.serve;

import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.cartulary.serve.http.CacheCounts;
import org.cartulary.serve.operation.Metrics;
import org.cartulary.serve.sparql.QueryActivity;

/** Measures the parts of the server that can be measured. */
final class Measures {
  private final Metrics metrics;

  Measures(Metrics metrics) {
    this.metrics = metrics;
  }

  /** The queries of an endpoint. */
  void queries(Supplier<QueryActivity> activity) {
    gauge(activity, "cartulary.queries.running", "Queries that run", QueryActivity::running);
    gauge(activity, "cartulary.queries.waiting", "Queries that wait", QueryActivity::waiting);
    counter(activity, "refused", "Queries refused, too many ran", QueryActivity::refused);
    counter(activity, "timed.out", "Queries that ran out of time", QueryActivity::timedOut);
    counter(
        activity, "out.of.memory", "Queries that took too much memory", QueryActivity::outOfMemory);
    counter(activity, "abandoned", "Queries whose clients had gone", QueryActivity::abandoned);
  }

  private void gauge(
      Supplier<QueryActivity> activity,
      String name,
      String help,
      ToIntFunction<QueryActivity> value) {
    metrics.gauge(name, help, () -> value.applyAsInt(activity.get()));
  }

  private void counter(
      Supplier<QueryActivity> activity,
      String what,
      String help,
      ToLongFunction<QueryActivity> value) {
    metrics.counter("cartulary.queries." + what, help, () -> value.applyAsLong(activity.get()));
  }

  /** What a cache holds, and how often it was of use. */
  void cache(String name, CacheCounts cache) {
    metrics.counter("cartulary.cache.hits", "Answers found in a cache", cache::hits, "cache", name);
    metrics.counter(
        "cartulary.cache.misses", "Answers not found in it", cache::misses, "cache", name);
    metrics.gauge("cartulary.cache.bytes", "What its answers take", cache::size, "cache", name);
  }
}
