package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.RawClient.exchange;
import static org.cartulary.serve.RawClient.statuses;

import java.io.IOException;
import org.cartulary.Shared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no honest client sends, byte by byte. */
class HostileRequestsIT {
  private static final String HOST = "Host: localhost\r\n";
  private static final String LAST = HOST + "Connection: close\r\n\r\n";
  @Shared private static TestSite site;

  @AfterEach
  void still_answers() {
    assertThat(site.get("/").statusCode()).isEqualTo(200);
  }

  private static String send(String request) throws IOException {
    return exchange(site.port(), request);
  }

  /**
   * Each is followed by a second request in what a laxer reader takes for the body, or for what
   * comes after it. It must never be answered: a proxy in front could have seen one request.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
        "Content-Length: 0, 5\r\n\r\n",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: +0\r\n\r\n",
        "Content-Length: 0x0\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length : 0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: identity, chunked, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n",
        " folded: yes\r\n\r\n",
        "X: a\r\n b\r\n\r\n",
        "X\u0000: a\r\n\r\n",
        "X: a\u0000b\r\n\r\n",
        "Host: other\r\n\r\n",
      })
  void an_ambiguous_request_is_refused_and_the_connection_closed(String rest) throws IOException {
    String replies =
        send(
            "POST /sparql HTTP/1.1\r\n"
                + HOST
                + "Content-Type: application/sparql-query\r\n"
                + rest
                + "GET /health/live HTTP/1.1\r\n"
                + LAST);
    assertThat(statuses(replies)).hasSize(1).allMatch(status -> status >= 400 && status < 600);
    assertThat(replies).doesNotContain("live");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/3.0\r\n" + LAST,
        "GET / HTTP/1.1x\r\n" + LAST,
        "GET /\r\n",
        "G\u0000T / HTTP/1.1\r\n" + LAST,
        "GET /a b HTTP/1.1\r\n" + LAST,
        "GET \\ HTTP/1.1\r\n" + LAST,
        "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      })
  void what_is_not_a_request_is_refused_in_a_word(String request) throws IOException {
    String replies = send(request);
    assertThat(statuses(replies)).allMatch(status -> status >= 400 && status <= 505);
    assertThat(replies).doesNotContainIgnoringCase("jetty").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "BREW, 405",
    "PUT, 405",
    "DELETE, 405",
    "PATCH, 405",
    "PROPFIND, 405",
    "TRACE, 405",
    "get, 405",
  })
  void other_methods_are_told_which_there_are(String method, int status) throws IOException {
    String reply = send(method + " / HTTP/1.1\r\nX-Secret: abc\r\n" + LAST);
    assertThat(statuses(reply)).containsExactly(status);
    assertThat(reply).contains("Allow: GET, HEAD").doesNotContain("abc");
  }

  @Test
  void connect_opens_no_tunnel() throws IOException {
    try (RawClient client = new RawClient(site.port())) {
      client.send("CONNECT localhost:22 HTTP/1.1\r\n" + LAST);
      assertThat(statuses(client.header()))
          .singleElement()
          .satisfies(status -> assertThat(status).isBetween(400, 501));
    }
  }

  @Test
  void http10_is_answered_and_the_connection_closed() throws IOException {
    assertThat(statuses(send("GET /health/live HTTP/1.0\r\n\r\n"))).containsExactly(200);
  }

  @Test
  void requests_that_come_at_once_are_answered_in_turn() throws IOException {
    String one = "GET /health/live HTTP/1.1\r\n" + HOST + "\r\n";
    String other = "GET /no-such-place HTTP/1.1\r\n" + HOST + "\r\n";
    String replies = send(one + other + one + "GET / HTTP/1.1\r\n" + LAST);
    assertThat(statuses(replies)).containsExactly(200, 404, 200, 200);
  }

  @Test
  void what_is_too_long_is_refused() throws IOException {
    String much = "x".repeat(40_000);
    assertThat(statuses(send("GET /" + much + " HTTP/1.1\r\n" + LAST))).containsExactly(414);
    assertThat(statuses(send("GET / HTTP/1.1\r\nX: " + much + "\r\n" + LAST))).containsExactly(431);
    assertThat(statuses(send("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(10_000) + LAST)))
        .containsExactly(431);
  }

  @Test
  void a_body_that_is_too_long_is_refused_before_it_is_read() throws IOException {
    String post = "POST /sparql HTTP/1.1\r\n" + HOST + "Content-Type: application/sparql-query\r\n";
    assertThat(statuses(send(post + "Content-Length: 999999999999\r\n\r\nSELECT")))
        .containsExactly(413);
    assertThat(statuses(send(post + "Content-Length: 2000000\r\n\r\n" + "x".repeat(2_000_000))))
        .containsExactly(413);
    String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
    assertThat(statuses(send(post + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17))))
        .containsExactly(413);
  }

  @Test
  void a_body_on_a_get_is_not_taken_for_the_next_request() throws IOException {
    String smuggled = "GET /health/live HTTP/1.1\r\n" + HOST + "\r\n";
    String replies =
        send(
            "GET / HTTP/1.1\r\n"
                + HOST
                + "Content-Length: "
                + smuggled.length()
                + "\r\n\r\n"
                + smuggled);
    assertThat(statuses(replies)).hasSize(1);
  }

  @Test
  void a_client_that_waits_for_a_word_before_its_body_gets_one() throws IOException {
    String replies =
        send(
            "POST /sparql HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 9999999\r\n"
                + "Content-Type: application/sparql-query\r\n"
                + LAST);
    assertThat(statuses(replies)).containsExactly(413);
  }
}
