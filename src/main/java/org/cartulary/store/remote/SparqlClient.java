package org.cartulary.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.query.Query;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.cartulary.fetch.FetchException;
import org.cartulary.fetch.FetchLimits;
import org.cartulary.fetch.FetchRequest;
import org.cartulary.fetch.Fetched;
import org.cartulary.fetch.Fetcher;
import org.cartulary.store.QueryTimeoutException;
import org.cartulary.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Sends queries by the SPARQL 1.1 Protocol (2.1.2, POST of a form, which every endpoint takes) and
 * reads the answers, in JSON, as they arrive, within the limits of the endpoint.
 */
public final class SparqlClient {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String RESULTS = "application/sparql-results+json";

  private final RemoteEndpoint endpoint;
  private final Fetcher fetcher;
  private final @Nullable Credentials credentials;

  /**
   * @param fetcher sends the requests; stays the caller's to close
   */
  public SparqlClient(RemoteEndpoint endpoint, Fetcher fetcher) {
    this(endpoint, fetcher, null);
  }

  /**
   * @param credentials what the endpoint wants to know of who asks; null for nothing
   * @throws IllegalArgumentException if somebody on the way there could read them
   */
  public SparqlClient(RemoteEndpoint endpoint, Fetcher fetcher, @Nullable Credentials credentials) {
    if (credentials != null && !Credentials.mayGoTo(endpoint.address())) {
      throw new IllegalArgumentException("credentials go by https: " + endpoint.address());
    }
    this.endpoint = endpoint;
    this.fetcher = fetcher;
    this.credentials = credentials;
  }

  /** The truth of an ASK query. */
  boolean ask(Query query) {
    return send(
        query,
        new FetchLimits(endpoint.timeout(), endpoint.maxBytes()),
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
   * @throws StoreException if there is no whole answer in SPARQL JSON results within the limits
   */
  public <T> T select(Query query, Duration timeout, Function<RowSet, T> read) {
    return select(query, timeout, in -> in, read);
  }

  /**
   * The answer to a SELECT query, as above.
   *
   * @param meter what its bytes pass through; may end the reading by a {@link FetchException}
   */
  public <T> T select(
      Query query, Duration timeout, UnaryOperator<InputStream> meter, Function<RowSet, T> read) {
    return send(
        query,
        new FetchLimits(timeout, endpoint.maxBytes()),
        in -> read.apply(rows(meter.apply(in))));
  }

  /** The answer to a SELECT query for a whole graph. */
  <T> T stream(Query query, Function<RowSet, T> read) {
    return send(
        query,
        new FetchLimits(endpoint.streamTimeout(), endpoint.maxStreamBytes()),
        in -> read.apply(rows(in)));
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

  private <T> T send(Query query, FetchLimits limits, Function<InputStream, T> reader) {
    try (Fetched response = fetcher.send(request(query), limits)) {
      requireResults(response);
      return reader.apply(response.body());
    } catch (FetchException failed) {
      throw failure(failed, limits);
    } catch (IOException broken) {
      throw new StoreException(
          endpoint.address() + " does not answer: " + broken.getMessage(), broken);
    } catch (JenaException | JsonException | RuntimeIOException broken) {
      throw notResults(broken, limits);
    }
  }

  private FetchRequest request(Query query) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", RESULTS);
    String form = "query=" + encoded(query.serialize());
    if (credentials != null) {
      switch (credentials.manner()) {
        case BASIC -> headers.put("Authorization", credentials.basic());
        case VIVO ->
            form +=
                "&email="
                    + encoded(credentials.user())
                    + "&password="
                    + encoded(credentials.password());
      }
    }
    return new FetchRequest(endpoint.address(), headers, new FetchRequest.Body(FORM, form));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void requireResults(Fetched response) {
    if (response.status() != 200) {
      throw new StoreException(
          endpoint.address() + " answered with status " + response.status(), null);
    }
    if (!response.mediaType().equals(RESULTS)) {
      throw new StoreException(endpoint.address() + " did not answer in " + RESULTS, null);
    }
  }

  private static RuntimeException failure(FetchException failed, FetchLimits limits) {
    return failed.reason() == FetchException.Reason.TOO_SLOW
        ? new QueryTimeoutException(limits.timeout(), failed)
        : new StoreException(String.valueOf(failed.getMessage()), failed);
  }

  /** Parsers wrap what the stream throws, each in its way. */
  private RuntimeException notResults(RuntimeException broken, FetchLimits limits) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof FetchException failed) {
        return failure(failed, limits);
      }
    }
    return new StoreException(endpoint.address() + " did not answer with whole results", broken);
  }
}
