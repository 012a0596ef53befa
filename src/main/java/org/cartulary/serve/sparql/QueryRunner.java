package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Client;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.federation.Inquiry;
import org.cartulary.store.federation.Silence;
import org.cartulary.store.search.SearchIndexes;
import org.cartulary.store.text.TextQueries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs queries within limits. Each runs in a thread of ours while the client's waits for it,
 * looking now and then whether the client still does; so a client always gets its answer in time,
 * and a query that does not heed that it is to stop costs one thread, never the server.
 */
final class QueryRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueryRunner.class);

  private static final long LOOK_MILLIS = 100;

  /** How long a query may take to notice that it is to stop. */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private static final long MAX_WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int WAITING = 40;

  private final DatasetGraph dataset;
  private final QueryLimits limits;
  private final boolean strict;
  private final Federation federation;
  private final Optional<SearchIndexes> search;
  private final QueryFaults faults;
  private final QuerySlots slots =
      new QuerySlots(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()), WAITING);
  private final Watchdog watchdog = new Watchdog(new HeapPressure());
  private final AnswerMemory memory = new AnswerMemory();
  private final LongAdder refused = new LongAdder();
  private final LongAdder timedOut = new LongAdder();
  private final LongAdder outOfMemory = new LongAdder();
  private final LongAdder abandoned = new LongAdder();

  /**
   * A runner.
   *
   * @param strict whether a graph that is not there is refused rather than empty
   * @param federation answers SERVICE
   * @param search answers {@code text:query}, if anything does
   */
  QueryRunner(
      DatasetGraph dataset,
      QueryLimits limits,
      boolean strict,
      Federation federation,
      Optional<SearchIndexes> search) {
    this.federation = federation;
    this.dataset = dataset;
    this.limits = limits;
    this.strict = strict;
    this.search = search;
    this.faults = new QueryFaults(limits);
  }

  /**
   * An answer, and the room that it takes until it is closed.
   *
   * @param silences whose answer it lacks
   */
  record Answered(Answer answer, AnswerRoom room, List<Silence> silences) implements AutoCloseable {
    @Override
    public void close() {
      room.close();
    }
  }

  /**
   * The complete answer, which has its room until the client's request is over.
   *
   * @throws RequestException 503 if the time is over, the memory is full or all places are taken;
   *     403 if the answer is too large or a graph is not of this dataset; 502 if a collaborator
   *     that it names does not answer; 400 if the query is nested too deeply, or what it looks for
   *     in texts is malformed
   */
  Answered run(PreparedQuery query, Client client) {
    Answered answered = run(client, run -> answer(query, run, client));
    client.atEnd(answered::close);
    return answered;
  }

  private Answered answer(PreparedQuery query, Run run, Client client) {
    AnswerRoom room = new AnswerRoom(limits.maxResults(), memory, client);
    Inquiry inquiry = federation.begin(limits.timeout());
    boolean whole = false;
    try {
      Answer answer = Txn.calculateRead(dataset, () -> evaluate(query, run, room, inquiry));
      whole = true;
      return new Answered(answer, room, inquiry.silences());
    } finally {
      if (!whole) {
        room.close();
      }
    }
  }

  private Answer evaluate(PreparedQuery query, Run run, AnswerRoom room, Inquiry inquiry) {
    DatasetGraph part = Evaluation.part(dataset, query.graphs(), strict);
    Evaluation evaluation = new Evaluation(part, query, run, room, inquiry);
    if (!query.traits().searchesTexts()) {
      return evaluation.answer(context -> {});
    }
    SearchIndexes indexes = search.orElseThrow();
    try (TextQueries texts = TextQueries.open(indexes, dataset, run.signal())) {
      return evaluation.answer(texts::use);
    }
  }

  /** What runs in a place. */
  @FunctionalInterface
  interface Work<T> {
    T run(Run run);
  }

  /**
   * Runs any work under these limits.
   *
   * @throws RequestException as for a query, and what the work throws
   */
  <T> T run(Client client, Work<T> work) {
    Run run = new Run();
    CompletableFuture<T> result = new CompletableFuture<>();
    QuerySlots.Place place = enter(client, () -> complete(run, () -> work.run(run), result));
    boolean answered = false;
    try {
      T answer = await(run, place, result, client);
      answered = true;
      return answer;
    } catch (ExecutionException failed) {
      throw QueryFaults.of(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      run.stop(Run.Stop.GONE);
      place.withdraw();
      throw new RequestException(
          Problems.of(503, "Stopping", "The server is being stopped; ask again later."));
    } finally {
      if (!answered) {
        count(run.reason());
      }
      if (!answered && !result.cancel(false) && !result.isCompletedExceptionally()) {
        discard(result.join());
      }
    }
  }

  private QuerySlots.Place enter(Client client, Runnable work) {
    try {
      return slots.enter(client.address(), work);
    } catch (RequestException busy) {
      refused.increment();
      throw busy;
    }
  }

  /** What queries do here, and what became of them. */
  QueryActivity activity() {
    return new QueryActivity(
        slots.running(),
        slots.waiting(),
        refused.sum(),
        timedOut.sum(),
        outOfMemory.sum(),
        abandoned.sum());
  }

  private void count(Run.@Nullable Stop why) {
    if (why != null) {
      switch (why) {
        case TIME -> timedOut.increment();
        case MEMORY -> outOfMemory.increment();
        case GONE -> abandoned.increment();
      }
    }
  }

  /** An answer that comes when nobody waits for it any more. */
  private static void discard(Object late) {
    if (late instanceof Answered answered) {
      answered.close();
    }
  }

  private <T> void complete(Run run, Supplier<T> work, CompletableFuture<T> result) {
    try {
      watchdog.begin(run, System.nanoTime() + limits.timeout().toNanos());
      T answer = work.get();
      if (!result.complete(answer)) {
        discard(answer);
      }
    } catch (QueryCancelledException stopped) {
      result.completeExceptionally(faults.stopped(run.reason()));
    } catch (RuntimeException | Error fault) {
      // Who waits is told of whatever it was; it is logged at the edge.
      result.completeExceptionally(fault);
    } finally {
      watchdog.end(run);
    }
  }

  private <T> T await(Run run, QuerySlots.Place place, CompletableFuture<T> result, Client client)
      throws ExecutionException, InterruptedException {
    long asked = System.nanoTime();
    while (true) {
      try {
        return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillRunning) {
        if (run.reason() == null && client.isGone()) {
          run.stop(Run.Stop.GONE);
        }
        boolean waitedLong = System.nanoTime() - asked > MAX_WAIT_NANOS;
        if ((run.reason() != null || waitedLong) && place.withdraw()) {
          if (run.reason() == null) {
            refused.increment();
            throw QuerySlots.busy();
          }
          throw faults.stopped(run.reason());
        }
        if (run.reason() != null) {
          run.cancel();
          if (run.nanosSinceStop() > GRACE_NANOS) {
            LOG.warn("a query does not stop; its thread is left to it");
            place.abandon();
            throw faults.stopped(run.reason());
          }
        }
      }
    }
  }

  @Override
  public void close() {
    slots.close();
    watchdog.close();
  }
}
