package org.cartulary.site;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Takes commands from other processes of this machine while {@code serve} holds the store: {@code
 * POST} {@value #PATH} on a port of its own, on the loopback interface only, for callers who show
 * the token of {@link ControlFile}.
 */
public final class ControlServer implements AutoCloseable {
  static final String PATH = "/command";
  private static final int LARGEST_COMMAND = 64 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final Path store;
  private final byte[] credentials;
  private final Function<StoreCommand, CommandResult> commands;

  private ControlServer(Path store, String token, Function<StoreCommand, CommandResult> commands)
      throws IOException {
    this.store = store;
    this.credentials = credentials(token).getBytes(StandardCharsets.UTF_8);
    this.commands = commands;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext(PATH, this::answer);
  }

  /**
   * Starts to listen and leaves word of it in the store's folder.
   *
   * @param commands does what is asked
   */
  public static ControlServer start(Path store, Function<StoreCommand, CommandResult> commands) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    try {
      ControlServer control = new ControlServer(store, token, commands);
      control.server.start();
      int port = control.server.getAddress().getPort();
      new ControlFile(port, token, ProcessHandle.current().pid()).write(store);
      return control;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on the loopback interface", e);
    }
  }

  static String credentials(String token) {
    return "Bearer " + token;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String shown = exchange.getRequestHeaders().getFirst("Authorization");
      if (shown == null
          || !MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), credentials)) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      if (!"POST".equals(exchange.getRequestMethod())) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      byte[] request = exchange.getRequestBody().readNBytes(LARGEST_COMMAND);
      byte[] body =
          JSON.writeValueAsBytes(commands.apply(JSON.readValue(request, StoreCommand.class)));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (JsonProcessingException e) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  /** Takes no more commands and lets one that runs finish. */
  @Override
  public void close() {
    ControlFile.delete(store);
    server.stop(0);
    workers.shutdown();
    try {
      if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
