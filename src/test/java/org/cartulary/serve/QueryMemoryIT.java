package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries over billions of rows, on a server with a heap of 128 MB. */
class QueryMemoryIT {
  private static final String ASK = "ASK { ?s ?p ?o }";
  private static LowMemoryServer server;

  @BeforeAll
  static void start() {
    server = new LowMemoryServer("128m");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String ask(String query) {
    try (QuerySocket client = new QuerySocket("127.0.0.1", server.port(), query)) {
      return client.reply();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f OFFSET 10000000 LIMIT 1",
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }",
        "SELECT (COUNT(*) AS ?n) { SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
            + " GROUP BY ?a ?d ?g }",
        "SELECT (COUNT(*) AS ?n) { { SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }"
            + " { SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } } }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c"
            + " MINUS { SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } } }"
      })
  void what_fills_the_memory_is_stopped_and_the_others_go_on(String query) {
    assertThat(ask(query)).startsWith("HTTP/1.1 503 ").contains("Query too large");
    assertThat(ask(ASK)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void many_at_once_are_stopped_too() {
    List<QuerySocket> clients = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String query =
          "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d ?g ?x"
              + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND("
              + i
              + " AS ?x) } }";
      clients.add(new QuerySocket("127.0.0." + (1 + i % 3), server.port(), query));
    }
    for (QuerySocket client : clients) {
      assertThat(client.status()).isEqualTo(503);
      client.close();
    }
    assertThat(server.isAlive()).isTrue();
    assertThat(ask(ASK)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void texts_that_double_are_stopped() {
    StringBuilder query = new StringBuilder("SELECT (STRLEN(?x40) AS ?n) { BIND('xxxx' AS ?x0)");
    for (int i = 1; i <= 40; i++) {
      query.append(" BIND(CONCAT(?x" + (i - 1) + ", ?x" + (i - 1) + ") AS ?x" + i + ")");
    }
    assertThat(ask(query + " }")).startsWith("HTTP/1.1 503 ").contains("Query too large");
    assertThat(ask(ASK)).startsWith("HTTP/1.1 200 ");
  }
}
