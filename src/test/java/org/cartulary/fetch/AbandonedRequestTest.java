package org.cartulary.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server whose client has lost interest sees its connection closed. The time limit is less than
 * the 30 seconds after which an idle connection is closed in any case.
 */
@Timeout(25)
class AbandonedRequestTest {
  private static final FetchLimits PATIENT = new FetchLimits(Duration.ofMinutes(10), 1_000_000);
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{";

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private ServerSocket server;
  private Fetcher fetcher;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    fetcher = new Fetcher(Set.of(Origin.of(address)));
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    server.close();
  }

  /** Answers one request with so much and no more, and waits until the client closes. */
  private void answer(String part) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket client = server.accept()) {
                InputStream in = client.getInputStream();
                in.readNBytes("GET / HTTP/1.1\r\n".length());
                client.getOutputStream().write(part.getBytes(US_ASCII));
                asked.countDown();
                closed.complete(isEnd(in));
              } catch (IOException broken) {
                closed.completeExceptionally(broken);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static boolean isEnd(InputStream in) throws IOException {
    try {
      in.readAllBytes();
    } catch (SocketException reset) {
      return true;
    }
    return true;
  }

  private Fetched send() throws FetchException {
    return fetcher.send(FetchRequest.get(address, Map.of()), PATIENT);
  }

  private Thread reader(CompletableFuture<Throwable> failure) {
    Thread thread =
        new Thread(
            () -> {
              try (Fetched answer = send()) {
                answer.body().readAllBytes();
                failure.complete(new AssertionError("there was an answer"));
              } catch (IOException interrupted) {
                failure.complete(interrupted);
              }
            });
    thread.start();
    return thread;
  }

  @Test
  void when_it_is_interrupted_before_there_is_an_answer() throws Exception {
    assertClosedWhenInterrupted("");
  }

  @Test
  void when_it_is_interrupted_in_the_middle_of_one() throws Exception {
    assertClosedWhenInterrupted(HEAD);
  }

  private void assertClosedWhenInterrupted(String part) throws Exception {
    answer(part);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread reader = reader(failure);
    asked.await();
    reader.interrupt();
    assertThat(failure.get()).isInstanceOf(IOException.class);
    assertThat(closed.get()).isTrue();
  }

  @Test
  void when_it_closes_the_answer_unread() throws Exception {
    answer(HEAD);
    send().close();
    assertThat(closed.get()).isTrue();
  }

  @Test
  void and_when_it_is_too_long() throws Exception {
    answer("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(2_000));
    FetchLimits small = new FetchLimits(Duration.ofMinutes(10), 1_000);
    try (Fetched answer = fetcher.send(FetchRequest.get(address, Map.of()), small)) {
      assertThat(catchRead(answer)).isEqualTo(FetchException.Reason.TOO_LARGE);
    }
    assertThat(closed.get()).isTrue();
  }

  private static FetchException.Reason catchRead(Fetched answer) throws IOException {
    try {
      answer.body().readAllBytes();
    } catch (FetchException refused) {
      return refused.reason();
    }
    throw new AssertionError("it was read whole");
  }
}
