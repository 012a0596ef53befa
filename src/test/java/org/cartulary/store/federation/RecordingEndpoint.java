package org.cartulary.store.federation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** A SPARQL endpoint over some Turtle that remembers what it was asked. */
final class RecordingEndpoint implements AutoCloseable {
  private static final String PREFIXES =
      """
      PREFIX : <http://them.example/id/>
      PREFIX us: <http://us.example/id/>
      PREFIX vivo: <http://vivoweb.org/ontology/core#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final List<String> forms = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();

  private RecordingEndpoint(HttpHandler handler) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/sparql",
        exchange -> {
          try (exchange) {
            String form =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            forms.add(form);
            queries.add(decoded(form.replaceFirst("^query=", "").replaceFirst("&.*", "")));
            authorizations.add(
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            handler.handle(exchange);
          }
        });
    server.start();
  }

  /** One that answers in whatever way. */
  static RecordingEndpoint answering(HttpHandler handler) {
    return new RecordingEndpoint(handler);
  }

  /** One that answers from Turtle; the prefixes are there. */
  static RecordingEndpoint over(String turtle) {
    DatasetGraph data = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toDatasetGraph();
    RecordingEndpoint[] self = new RecordingEndpoint[1];
    self[0] = new RecordingEndpoint(exchange -> self[0].answer(exchange, data));
    return self[0];
  }

  private void answer(HttpExchange exchange, DatasetGraph data) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String query = queries.get(queries.size() - 1);
    try (QueryExec execution =
        QueryExec.dataset(data).query(QueryFactory.create(query, Syntax.syntaxSPARQL_11)).build()) {
      ResultsWriter.create().lang(ResultSetLang.RS_JSON).build().write(body, execution.select());
    }
    send(exchange, body.toByteArray());
  }

  static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(body);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The forms that were posted, in order. */
  List<String> forms() {
    return forms;
  }

  /** The field Authorization of each request, "null" where there was none. */
  List<String> authorizations() {
    return authorizations;
  }

  /** What it was asked, in order. */
  List<String> queries() {
    return queries;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sparql");
  }

  Collaborator as(String name) {
    return new Collaborator(
        name,
        name.toUpperCase(Locale.ROOT),
        address(),
        Duration.ofSeconds(20),
        1_000_000,
        20_000,
        true);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
