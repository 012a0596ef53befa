package org.cartulary.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.cartulary.store.QueryTimeoutException;
import org.cartulary.store.StoreException;

/**
 * Sends queries by the SPARQL 1.1 Protocol (2.1.3, POST directly) and reads the answers, in JSON,
 * as they arrive. Follows no redirect and sends no credentials; an answer is given up where it gets
 * too long or too slow.
 */
final class SparqlClient {
  private static final String QUERY = "application/sparql-query";
  private static final String RESULTS = "application/sparql-results+json";

  private final RemoteEndpoint endpoint;
  private final HttpClient http;

  SparqlClient(RemoteEndpoint endpoint) {
    this.endpoint = endpoint;
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(endpoint.timeout())
            .build();
  }

  /** The truth of an ASK query. */
  boolean ask(Query query) {
    return send(
        query,
        endpoint.timeout(),
        endpoint.maxBytes(),
        in -> {
          Boolean truth = answer(in).booleanResult();
          if (truth == null) {
            throw new StoreException(endpoint.address() + " answered with rows, not a truth", null);
          }
          return truth;
        });
  }

  /**
   * The answer to a SELECT query, as far as it is read before this returns.
   *
   * @throws QueryTimeoutException if it takes longer
   */
  <T> T select(Query query, Duration timeout, Function<RowSet, T> read) {
    return send(query, timeout, endpoint.maxBytes(), in -> read.apply(rows(in)));
  }

  /** The answer to a SELECT query for a whole graph. */
  <T> T stream(Query query, Function<RowSet, T> read) {
    return send(
        query, endpoint.streamTimeout(), endpoint.maxStreamBytes(), in -> read.apply(rows(in)));
  }

  private RowSet rows(InputStream in) {
    RowSet rows = answer(in).rowSet();
    if (rows == null) {
      throw new StoreException(endpoint.address() + " answered with a truth, not rows", null);
    }
    return rows;
  }

  private static QueryExecResult answer(InputStream in) {
    return RowSetReader.createReader(ResultSetLang.RS_JSON).readAny(in, Context.emptyContext());
  }

  private <T> T send(
      Query query, Duration timeout, long maxBytes, Function<InputStream, T> reader) {
    long start = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.address())
            .timeout(timeout)
            .header("Content-Type", QUERY)
            .header("Accept", RESULTS)
            .POST(HttpRequest.BodyPublishers.ofString(query.serialize()))
            .build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      Duration left = timeout.minusNanos(System.nanoTime() - start);
      try (GuardedStream in = new GuardedStream(response.body(), maxBytes, left)) {
        requireResults(response);
        return read(in, timeout, reader);
      }
    } catch (HttpTimeoutException slow) {
      throw new QueryTimeoutException(timeout, slow);
    } catch (IOException e) {
      throw new StoreException(endpoint.address() + " does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for " + endpoint.address(), e);
    }
  }

  private void requireResults(HttpResponse<?> response) {
    if (response.statusCode() != 200) {
      throw new StoreException(
          endpoint.address() + " answered with status " + response.statusCode(), null);
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase(RESULTS)) {
      throw new StoreException(endpoint.address() + " did not answer in " + RESULTS, null);
    }
  }

  private <T> T read(GuardedStream in, Duration timeout, Function<InputStream, T> reader) {
    try {
      return reader.apply(in);
    } catch (JenaException | JsonException broken) {
      if (in.isLate()) {
        throw new QueryTimeoutException(timeout, broken);
      }
      throw new StoreException(
          endpoint.address()
              + (in.isTooLong()
                  ? " answered with more than may be taken from it"
                  : " did not answer with whole results"),
          broken);
    }
  }
}
