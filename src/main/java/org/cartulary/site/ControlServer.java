package org.cartulary.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Takes work from other processes of this machine while {@code serve} holds the store: {@code POST /publish} on a port of
 * its own, on the loopback interface only, for callers who show the token of {@link ControlFile}.
 */
public final class ControlServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final Path store;
  private final byte[] token;
  private final Function<ReportFormat, CommandResult> publish;

  private ControlServer(Path store, String token, Function<ReportFormat, CommandResult> publish)
      throws IOException {
    this.store = store;
    this.token = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    this.publish = publish;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(worker);
    server.createContext("/publish", this::answer);
  }

  /**
   * Starts to listen and leaves word of it in the store's folder.
   *
   * @param publish does the work, reporting in the format asked for
   */
  public static ControlServer start(Path store, Function<ReportFormat, CommandResult> publish) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    try {
      ControlServer control = new ControlServer(store, token, publish);
      control.server.start();
      new ControlFile(control.server.getAddress().getPort(), token, ProcessHandle.current().pid()).write(store);
      return control;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on the loopback interface", e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String shown = exchange.getRequestHeaders().getFirst("Authorization");
      boolean allowed =
          shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token);
      if (!allowed || !"/publish".equals(exchange.getRequestURI().getPath())) {
        exchange.sendResponseHeaders(allowed ? 404 : 401, -1);
      } else if (!"POST".equals(exchange.getRequestMethod())) {
        exchange.sendResponseHeaders(405, -1);
      } else {
        ReportFormat format =
            "format=json".equals(exchange.getRequestURI().getQuery()) ? ReportFormat.JSON : ReportFormat.TEXT;
        CommandResult result = publish.apply(format);
        byte[] body =
            JSON.writeValueAsBytes(Map.of("status", result.status(), "output", result.output()));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    ControlFile.delete(store);
    server.stop(1);
    worker.shutdown();
  }
}
