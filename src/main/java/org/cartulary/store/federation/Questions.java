package org.cartulary.store.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Questions that are asked at once; who waits for the answers can be called off. */
final class Questions {
  private static final long LOOK_MILLIS = 50;

  private final ExecutorService threads;
  private final @Nullable AtomicBoolean calledOff;
  private final List<Future<List<Binding>>> pending = new ArrayList<>();

  /**
   * @param calledOff whether nobody wants the answers any more; null if that cannot be
   */
  Questions(ExecutorService threads, @Nullable AtomicBoolean calledOff) {
    this.threads = threads;
    this.calledOff = calledOff;
  }

  void add(Callable<List<Binding>> question) {
    pending.add(threads.submit(question));
  }

  /**
   * All answers, those to the first question first.
   *
   * @throws QueryCancelledException if they are not wanted any more
   */
  List<Binding> answers() {
    try {
      List<Binding> all = new ArrayList<>();
      for (Future<List<Binding>> question : pending) {
        all.addAll(await(question));
      }
      return all;
    } finally {
      pending.forEach(question -> question.cancel(true));
    }
  }

  private List<Binding> await(Future<List<Binding>> question) {
    while (true) {
      if (calledOff != null && calledOff.get()) {
        throw new QueryCancelledException();
      }
      try {
        return question.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        // Looks whether the answer is still wanted, and goes on waiting.
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new QueryCancelledException();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException fault) {
          throw fault;
        }
        throw new IllegalStateException("a question failed", failed.getCause());
      }
    }
  }
}
