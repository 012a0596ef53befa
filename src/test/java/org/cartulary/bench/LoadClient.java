package org.cartulary.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Asks a server over a few kept connections, one request after the other on each, and says how many
 * it answered.
 */
final class LoadClient {
  private final int port;
  private final int connections;
  private final Function<Random, Ask> asks;

  /** Who has not answered by then has failed. */
  static final int PATIENCE_SECONDS = 60;

  /** A request: the path with its query, and what it accepts. */
  record Ask(String path, String accept, String more) {
    Ask(String path, String accept) {
      this(path, accept, "");
    }
  }

  /**
   * What was measured, of answers with 200 or 304 alone.
   *
   * @param perSecond answers in a second
   * @param failed how many others there were
   */
  record Outcome(double perSecond, double p50Millis, double p99Millis, long bytes, long failed) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,9.0f/s  p50 %7.2f ms  p99 %8.2f ms  %,9d bytes each%s",
          perSecond,
          p50Millis,
          p99Millis,
          bytes,
          failed == 0 ? "" : "  FAILED " + failed);
    }
  }

  LoadClient(int port, int connections, Function<Random, Ask> asks) {
    this.port = port;
    this.connections = connections;
    this.asks = asks;
  }

  /** Asks for that long; the same seed asks the same. */
  Outcome run(double seconds, long seed) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long start = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Connection>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        Random random = new Random(seed * 31 + i);
        running.add(threads.submit(() -> new Connection(random).until(end)));
      }
      List<Connection> done = new ArrayList<>();
      for (Future<Connection> connection : running) {
        done.add(connection.get());
      }
      return outcome(done, (System.nanoTime() - start) / 1e9);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Outcome outcome(List<Connection> done, double seconds) {
    long[] times =
        done.stream().flatMapToLong(c -> Arrays.stream(c.times, 0, c.count)).sorted().toArray();
    long bytes = done.stream().mapToLong(c -> c.bytes).sum();
    return new Outcome(
        times.length / seconds,
        at(times, 0.5),
        at(times, 0.99),
        times.length == 0 ? 0 : bytes / times.length,
        done.stream().mapToLong(c -> c.failed).sum());
  }

  private static double at(long[] times, double share) {
    return times.length == 0 ? 0 : times[(int) (share * (times.length - 1))] / 1e6;
  }

  /** One connection, opened anew when the server closes it. */
  private final class Connection {
    private final Random random;
    private Socket socket = new Socket();
    private AnswerReader answer = new AnswerReader(InputStream.nullInputStream());
    private long[] times = new long[1 << 14];
    private int count;
    private long bytes;
    private long failed;

    Connection(Random random) {
      this.random = random;
    }

    Connection until(long end) throws IOException {
      while (System.nanoTime() < end) {
        Ask ask = asks.apply(random);
        long before = System.nanoTime();
        try {
          if (answered(ask)) {
            add(System.nanoTime() - before);
          } else {
            failed++;
          }
        } catch (SocketTimeoutException late) {
          failed++;
          socket.close();
        }
      }
      socket.close();
      return this;
    }

    private void add(long nanos) {
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
      }
      times[count++] = nanos;
    }

    private boolean answered(Ask ask) throws IOException {
      send(ask);
      bytes += answer.read();
      if (answer.closes()) {
        socket.close();
      }
      return answer.status() == 200 || answer.status() == 304;
    }

    private void send(Ask ask) throws IOException {
      if (socket.isClosed() || !socket.isConnected()) {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        answer = new AnswerReader(socket.getInputStream());
      }
      String request =
          "GET "
              + ask.path()
              + " HTTP/1.1\r\nHost: localhost:3030\r\nAccept: "
              + ask.accept()
              + "\r\n"
              + ask.more()
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** A field of the answer to one request. */
  static String headerOf(int port, Ask ask, String field) {
    try {
      LoadClient client = new LoadClient(port, 1, random -> ask);
      Connection connection = client.new Connection(new Random(0));
      connection.send(ask);
      connection.answer.readWithHeader();
      connection.socket.close();
      return connection.answer.field(field);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Waits until the server answers anything at all. */
  static void awaitPort(int port, String path) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (true) {
      try {
        LoadClient once = new LoadClient(port, 1, random -> new Ask(path, "*/*"));
        Connection connection = once.new Connection(new Random(0));
        connection.answered(new Ask(path, "*/*"));
        connection.socket.close();
        return;
      } catch (IOException notYet) {
        if (System.nanoTime() > end) {
          throw new UncheckedIOException(notYet);
        }
        pause(200);
      }
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
