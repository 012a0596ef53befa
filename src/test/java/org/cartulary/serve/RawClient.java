package org.cartulary.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A client that sends bytes as they are, which no HTTP library would. */
final class RawClient implements AutoCloseable {
  /** Longer than anything here waits for. */
  private static final int PATIENCE_MILLIS = 60_000;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

  private final Socket socket = new Socket();
  private String first = "";

  /** Connected, with a small buffer for what comes back, which the system would read for us. */
  RawClient(int port) throws IOException {
    this("127.0.0.1", port);
  }

  /**
   * The same from another address.
   *
   * @param from of the loopback network
   */
  RawClient(String from, int port) throws IOException {
    socket.bind(new InetSocketAddress(from, 0));
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /** What comes back of all this, until the server closes the connection. */
  static String exchange(int port, String request) throws IOException {
    try (RawClient client = new RawClient(port)) {
      try {
        client.send(request);
      } catch (SocketException closed) {
        // The server answers before it has read all, and does not wait for the rest.
      }
      return client.rest();
    }
  }

  /** The statuses of the replies in what came back. */
  static List<Integer> statuses(String replies) {
    return STATUS
        .matcher(replies)
        .results()
        .map((MatchResult line) -> Integer.valueOf(line.group(1)))
        .toList();
  }

  void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
  }

  /** All that comes until the server closes; what a reset cuts off does not come. */
  String rest() throws IOException {
    StringBuilder replies = new StringBuilder(first);
    byte[] buffer = new byte[8192];
    try {
      InputStream in = socket.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        replies.append(new String(buffer, 0, n, ISO_8859_1));
      }
    } catch (SocketException reset) {
      // The server closed while there was something left to read for it.
    }
    return replies.toString();
  }

  /** One reply's header, without its content. */
  String header() throws IOException {
    StringBuilder header = new StringBuilder();
    while (!header.toString().endsWith("\r\n\r\n")) {
      int octet = socket.getInputStream().read();
      if (octet < 0) {
        throw new IOException("closed after: " + header);
      }
      header.append((char) octet);
    }
    return header.toString();
  }

  /**
   * How many bytes come, read so that there is a pause after each so many of them.
   *
   * @param atMost where to stop
   */
  long count(long atMost, long pauseAfter) throws IOException {
    return count(atMost, pauseAfter, () -> true);
  }

  /** The same, with pauses only as long as there is leisure for them. */
  long count(long atMost, long pauseAfter, BooleanSupplier leisure) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long count = 0;
    long next = pauseAfter;
    try {
      int n = socket.getInputStream().read(buffer);
      while (n >= 0 && count <= atMost) {
        count += n;
        if (count >= next && leisure.getAsBoolean()) {
          next += pauseAfter;
          pause();
        }
        n = socket.getInputStream().read(buffer);
      }
    } catch (SocketException reset) {
      // The server has given up.
    }
    return count;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the server has closed the connection or begun to answer; waits a moment for that. */
  boolean hasReactedWithin(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      int octet = socket.getInputStream().read();
      if (octet >= 0) {
        first += (char) octet;
      }
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
