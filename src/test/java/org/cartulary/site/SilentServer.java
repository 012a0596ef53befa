package org.cartulary.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that takes requests and does not answer them. */
final class SilentServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();

  private SilentServer(HttpServer server) {
    this.server = server;
  }

  static SilentServer start() {
    try {
      SilentServer silent =
          new SilentServer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      silent.server.setExecutor(silent.threads);
      silent.server.createContext(
          "/",
          exchange -> {
            silent.requests.incrementAndGet();
            silent.awaitEnd();
          });
      silent.server.start();
      return silent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An address at which nobody listens. */
  static URI nobody() {
    try (ServerSocket passing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + passing.getLocalPort() + "/sparql");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sparql");
  }

  int requests() {
    return requests.get();
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
