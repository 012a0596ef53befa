package org.cartulary.store.federation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.NameLookup;
import org.cartulary.fetch.Origin;
import org.jspecify.annotations.Nullable;

/** The collaborators of a site, and the means to ask them. */
public final class Federation implements AutoCloseable {
  private static final int THREADS = 16;

  /** How many bytes all collaborators together may answer to one query. */
  private static final long MAX_BYTES = 50_000_000;

  private final List<Collaborator> collaborators;
  private final @Nullable Fetcher fetcher;
  private final ExecutorService threads;

  /** Of those collaborators; none is asked before a query names it. */
  public Federation(List<Collaborator> collaborators) {
    this(collaborators, NameLookup.SYSTEM);
  }

  /**
   * @param lookup finds the addresses of their hosts
   */
  public Federation(List<Collaborator> collaborators, NameLookup lookup) {
    this.collaborators = List.copyOf(collaborators);
    this.fetcher = collaborators.isEmpty() ? null : fetcher(collaborators, lookup);
    this.threads = threads();
  }

  private static Fetcher fetcher(List<Collaborator> collaborators, NameLookup lookup) {
    return new Fetcher(
        collaborators.stream()
            .filter(Collaborator::privateAddress)
            .map(each -> Origin.of(each.endpoint()))
            .collect(Collectors.toUnmodifiableSet()),
        lookup);
  }

  /** Without collaborators: every SERVICE is refused. */
  public static Federation none() {
    return new Federation(List.of());
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "collaborator");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Those that may be asked, in the order of the configuration. */
  public List<Collaborator> collaborators() {
    return collaborators;
  }

  /** The collaborator whose endpoint that is. */
  public Optional<Collaborator> at(String endpoint) {
    return collaborators.stream().filter(each -> each.iri().equals(endpoint)).findFirst();
  }

  /**
   * Begins to answer one query.
   *
   * @param timeout how long the query may run. No collaborator may take more than half of it, and
   *     nobody is waited for in the last quarter, so that there is time to evaluate the rest
   */
  public Inquiry begin(Duration timeout) {
    return begin(timeout, MAX_BYTES);
  }

  /** As above, with so many bytes for all. */
  Inquiry begin(Duration timeout, long bytes) {
    long end = System.nanoTime() + timeout.multipliedBy(3).dividedBy(4).toNanos();
    ByteBudget all = new ByteBudget(bytes, "the answers of all collaborators");
    Fetcher sender = fetcher;
    return new Inquiry(
        sender == null
            ? List.of()
            : collaborators.stream()
                .map(each -> new Conversation(each, sender, time(each, timeout, end), all))
                .toList(),
        threads);
  }

  private static TimeBudget time(Collaborator collaborator, Duration timeout, long end) {
    Duration half = timeout.dividedBy(2);
    Duration own = collaborator.timeout();
    return new TimeBudget(own.compareTo(half) < 0 ? own : half, end);
  }

  /**
   * The query with what a library query needs to know of collaborators: before each pattern {@code
   * SERVICE ?x} stands a table of their endpoints as {@code ?x} and their titles as {@code
   * ?xTitle}.
   */
  public Query overAll(Query query) {
    return OverAll.concerns(query) ? new OverAll(collaborators).of(query) : query;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    if (fetcher != null) {
      fetcher.close();
    }
  }
}
