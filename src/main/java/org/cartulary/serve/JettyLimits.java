package org.cartulary.serve;

import java.util.concurrent.TimeUnit;
import org.cartulary.serve.operation.Listening;
import org.cartulary.serve.operation.Metrics;
import org.cartulary.serve.operation.OperationSettings;
import org.cartulary.serve.operation.RequestIds;
import org.cartulary.serve.operation.SlowReaders;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What Fuseki's builder has no word for: how to listen, sizes, slow clients, the stop. */
final class JettyLimits {
  /** More than any handler of ours takes. */
  private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private JettyLimits() {}

  /** Sets them on a server that has not started, and measures what they do. */
  static void apply(Server jetty, ServerSettings settings, Metrics metrics) {
    SlowReaders readers = apply(jetty, settings);
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector network) {
        measure(metrics, network, readers);
      }
    }
  }

  /** Sets them on a server that has not started. */
  static SlowReaders apply(Server jetty, ServerSettings settings) {
    OperationSettings operation = settings.operation();
    Listening.listen(jetty, settings.host(), settings.port(), operation);
    jetty.setErrorHandler(new PlainErrors());
    SlowReaders readers = new SlowReaders(operation.limits());
    SizeLimitHandler sizes = new SizeLimitHandler(MAX_BODY_BYTES, -1);
    sizes.setHandler(jetty.getHandler());
    readers.setHandler(sizes);
    RequestIds ids = new RequestIds();
    ids.setHandler(readers);
    GracefulHandler graceful = new GracefulHandler();
    graceful.setHandler(ids);
    jetty.setHandler(graceful);
    jetty.setStopTimeout(STOP_MILLIS);
    return readers;
  }

  private static void measure(Metrics metrics, ServerConnector connector, SlowReaders readers) {
    metrics.gauge(
        "cartulary.connections",
        "Connections that are open",
        () -> connector.getConnectedEndPoints().size());
    metrics.gauge(
        "cartulary.answers.waiting",
        "Answers that wait for a client that takes them slowly",
        readers::waiting);
    metrics.counter(
        "cartulary.answers.given.up",
        "Answers that were given up because the client took them too slowly",
        readers::givenUp);
    if (connector.getServer().getThreadPool() instanceof QueuedThreadPool threads) {
      metrics.gauge("cartulary.threads", "Threads of the server", threads::getThreads);
      metrics.gauge(
          "cartulary.threads.idle", "Those that have nothing to do", threads::getIdleThreads);
      metrics.gauge("cartulary.threads.queue", "What waits for a thread", threads::getQueueSize);
    }
  }
}
