package org.cartulary.serve.operation;

import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;

/** {@code /metrics}: for Prometheus. */
public final class MetricsPage implements Handler {
  public static final String PATH = "/metrics";

  private final Metrics metrics;

  public MetricsPage(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Reply handle(Request request) {
    return Reply.text(200, Metrics.CONTENT_TYPE, metrics.scrape())
        .with("Cache-Control", "no-store");
  }
}
