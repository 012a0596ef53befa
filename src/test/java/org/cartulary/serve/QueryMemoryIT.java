package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries over millions of long rows, on a server with a heap of 128 MB. */
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

  /** Millions of rows of 4,000 characters each, of which no two are equal. */
  private static String rows() {
    return " { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(?c, ?f, '" + "x".repeat(4_000) + "') AS ?x) } ";
  }

  static List<String> whatHoldsAllRows() {
    String count = "SELECT (COUNT(*) AS ?n) ";
    String select = "{ SELECT ?x " + rows() + " }";
    return List.of(
        "SELECT ?x " + rows() + " ORDER BY ?x OFFSET 10000000 LIMIT 1",
        count + "{ SELECT DISTINCT ?x " + rows() + " }",
        count + "{ SELECT ?x " + rows() + " GROUP BY ?x }",
        "SELECT (COUNT(DISTINCT ?x) AS ?n) " + rows(),
        "SELECT (STRLEN(GROUP_CONCAT(?x)) AS ?n) " + rows(),
        count + "{ " + select + select + " }",
        count + "{ ?a ?b ?x MINUS " + select + " }");
  }

  @ParameterizedTest
  @MethodSource("whatHoldsAllRows")
  void what_fills_the_memory_is_stopped_and_the_others_go_on(String query) {
    assertThat(ask(query)).startsWith("HTTP/1.1 503 ").contains("Query too large");
    assertThat(ask(ASK)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void many_at_once_are_stopped_too() {
    List<QuerySocket> clients = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String query = "SELECT (COUNT(*) AS ?n" + i + ") { SELECT DISTINCT ?x " + rows() + " }";
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
