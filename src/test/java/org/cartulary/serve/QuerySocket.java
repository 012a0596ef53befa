package org.cartulary.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One request over a connection of its own, from any address of this machine. */
final class QuerySocket implements AutoCloseable {
  private final Socket socket = new Socket();

  /**
   * Connects and asks a query.
   *
   * @param from an address of the loopback network
   */
  QuerySocket(String from, int port, String query) {
    try {
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      String request =
          "GET /sparql?query="
              + URLEncoder.encode(query, StandardCharsets.UTF_8)
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The status of the reply, once it is there. */
  int status() {
    try {
      String head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return Integer.parseInt(head.substring(9));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The reply whole, as it was sent. */
  String reply() {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whether something was sent back. */
  boolean isAnswered() {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
