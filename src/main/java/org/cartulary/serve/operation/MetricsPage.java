package org.cartulary.serve.operation;

import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/** {@code /metrics}: for Prometheus. */
public final class MetricsPage implements Handler {
  public static final String PATH = "/metrics";

  private final Metrics metrics;

  public MetricsPage(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    return Reply.text(200, Metrics.CONTENT_TYPE, metrics.scrape())
        .with("Cache-Control", "no-store");
  }
}
