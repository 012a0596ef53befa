package org.cartulary.store.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.cartulary.fetch.Fetcher;
import org.cartulary.store.QueryTimeoutException;
import org.cartulary.store.StoreException;
import org.cartulary.store.remote.RemoteEndpoint;
import org.cartulary.store.remote.SparqlClient;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one collaborator for one query of ours. Who failed once is not asked again, so
 * that a query with several patterns waits for a dead endpoint once.
 */
final class Conversation {
  /** How often one query of ours may ask one collaborator. */
  static final int MAX_REQUESTS = 25;

  private final Collaborator collaborator;
  private final SparqlClient client;
  private final TimeBudget time;
  private final List<ByteBudget> bytes;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile @Nullable CollaboratorException failure;

  /**
   * @param time how long all its answers may take
   * @param everybody how many bytes all collaborators may answer with
   */
  Conversation(Collaborator collaborator, Fetcher fetcher, TimeBudget time, ByteBudget everybody) {
    this.collaborator = collaborator;
    this.time = time;
    this.bytes = List.of(new ByteBudget(collaborator.maxBytes(), "its answers"), everybody);
    this.client =
        new SparqlClient(
            new RemoteEndpoint(
                collaborator.endpoint(),
                collaborator.timeout(),
                collaborator.maxBytes(),
                collaborator.timeout(),
                collaborator.maxBytes()),
            fetcher,
            collaborator.credentials());
  }

  Collaborator collaborator() {
    return collaborator;
  }

  /**
   * All rows that the collaborator has for the pattern and rows of ours.
   *
   * @throws CollaboratorException if it does not answer, or not within its limits
   */
  List<Binding> rows(RemotePattern pattern, List<Binding> ours) {
    CollaboratorException before = failure;
    if (before != null) {
      throw before;
    }
    try {
      List<Binding> found = new ArrayList<>();
      for (Query query : queries(pattern, ours)) {
        ask(query, pattern, found);
      }
      return found;
    } catch (StoreException broken) {
      throw remember(String.valueOf(broken.getMessage()), broken);
    }
  }

  /** One for each part of the keys; where those are too many, one for all that there is. */
  private static List<Query> queries(RemotePattern pattern, List<Binding> ours) {
    List<List<Binding>> keys = Keys.of(ours, pattern.variables());
    boolean whole = keys.size() > MAX_REQUESTS / 2 || keys.stream().anyMatch(Conversation::anyFree);
    return whole ? List.of(pattern.whole()) : keys.stream().map(pattern::matching).toList();
  }

  /** Whether a row asks for everything, so that the others need not be sent. */
  private static boolean anyFree(List<Binding> keys) {
    return keys.stream().anyMatch(Binding::isEmpty);
  }

  private void ask(Query query, RemotePattern pattern, List<Binding> found) {
    if (requests.incrementAndGet() > MAX_REQUESTS) {
      throw new StoreException(
          "it would have to be asked more than " + MAX_REQUESTS + " times for one query", null);
    }
    Duration timeout = time.left();
    if (timeout.isNegative() || timeout.isZero()) {
      throw new StoreException("no time was left to ask it", null);
    }
    Duration had = time.withNext(timeout);
    long start = System.nanoTime();
    try {
      client.select(
          query,
          timeout,
          answer -> ByteBudget.metered(answer, bytes),
          rows -> collect(rows, pattern, found));
    } catch (QueryTimeoutException slow) {
      throw new StoreException("it did not answer in time; it had " + seconds(had), slow);
    } finally {
      time.spend(System.nanoTime() - start);
    }
  }

  private int collect(RowSet rows, RemotePattern pattern, List<Binding> found) {
    while (rows.hasNext()) {
      if (found.size() == collaborator.maxResults()) {
        throw new StoreException(
            "it answered with more than " + collaborator.maxResults() + " rows", null);
      }
      found.add(pattern.toHere(rows.next()));
    }
    return found.size();
  }

  private CollaboratorException remember(String reason, RuntimeException cause) {
    CollaboratorException failed = new CollaboratorException(reason, cause);
    failure = failed;
    return failed;
  }

  private static String seconds(Duration timeout) {
    return String.format(Locale.ROOT, "%.1f s", timeout.toMillis() / 1000.0);
  }
}
