package org.cartulary.store.federation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final AtomicInteger requests = new AtomicInteger();
  private volatile @Nullable CollaboratorException failure;

  Conversation(Collaborator collaborator, Fetcher fetcher) {
    this.collaborator = collaborator;
    this.client =
        new SparqlClient(
            new RemoteEndpoint(
                collaborator.endpoint(),
                collaborator.timeout(),
                collaborator.maxBytes(),
                collaborator.timeout(),
                collaborator.maxBytes()),
            fetcher);
  }

  Collaborator collaborator() {
    return collaborator;
  }

  /**
   * All rows that the collaborator has for the pattern and rows of ours.
   *
   * @param timeLeft how long our query may still wait
   * @throws CollaboratorException if it does not answer, or not within its limits
   */
  List<Binding> rows(RemotePattern pattern, List<Binding> ours, Duration timeLeft) {
    CollaboratorException before = failure;
    if (before != null) {
      throw before;
    }
    long end = System.nanoTime() + timeLeft.toNanos();
    try {
      List<Binding> found = new ArrayList<>();
      for (Query query : queries(pattern, ours)) {
        ask(query, Duration.ofNanos(end - System.nanoTime()), pattern, found);
      }
      return found;
    } catch (QueryTimeoutException slow) {
      throw remember("it did not answer in time; it has " + seconds(collaborator.timeout()), slow);
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

  private void ask(Query query, Duration left, RemotePattern pattern, List<Binding> found) {
    if (requests.incrementAndGet() > MAX_REQUESTS) {
      throw new StoreException(
          "it would have to be asked more than " + MAX_REQUESTS + " times for one query", null);
    }
    Duration timeout = left.compareTo(collaborator.timeout()) < 0 ? left : collaborator.timeout();
    if (timeout.isNegative() || timeout.isZero()) {
      throw new StoreException("no time was left to ask it", null);
    }
    client.select(query, timeout, rows -> collect(rows, pattern, found));
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
    return timeout.toMillis() / 1000.0 + " s";
  }
}
