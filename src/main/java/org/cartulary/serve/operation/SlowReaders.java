package org.cartulary.serve.operation;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up on clients that do not take their answers. Each holds a thread while it is written to,
 * and what the answer was made of; so a write must keep up a rate, and of more waiting answers than
 * are allowed those are given up that have waited longest in all, which leaves threads for
 * everybody else however many clients trickle.
 */
public final class SlowReaders extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger(SlowReaders.class);
  private static final Duration INTERVAL = Duration.ofMillis(500);

  /** A client that takes nothing for so long is slow; its system's buffers hold the rest. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ConnectionLimits limits;
  private final Set<Answer> writing = ConcurrentHashMap.newKeySet();
  private final LongAdder givenUp = new LongAdder();
  private volatile Scheduler.Task next = () -> true;

  public SlowReaders(ConnectionLimits limits) {
    this.limits = limits;
  }

  /** How many answers wait for their clients now. */
  public int waiting() {
    return slow().size();
  }

  /** How many answers were given up. */
  public long givenUp() {
    return givenUp.sum();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new Answer(request, response), callback);
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    schedule();
  }

  @Override
  protected void doStop() throws Exception {
    next.cancel();
    super.doStop();
  }

  private void schedule() {
    next =
        getServer().getScheduler().schedule(this::look, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (!isRunning()) {
      return;
    }
    for (Answer answer : writing) {
      if (answer.isOverdue()) {
        giveUp(answer);
      }
    }
    List<Answer> slow = slow();
    if (slow.size() > limits.waiting()) {
      slow.stream()
          .sorted(Comparator.comparingLong(Answer::waited).reversed())
          .limit(slow.size() - limits.waiting())
          .forEach(this::giveUp);
    }
    schedule();
  }

  private List<Answer> slow() {
    return writing.stream().filter(answer -> answer.pause() > PAUSE.toNanos()).toList();
  }

  private void giveUp(Answer answer) {
    givenUp.increment();
    LOG.debug("an answer was given up: its client took it too slowly");
    answer.getRequest().getConnectionMetaData().getConnection().getEndPoint().close();
  }

  /** An answer that knows how long its client lets it wait. One write is under way at a time. */
  private final class Answer extends Response.Wrapper {
    private volatile long began;
    private volatile int size;
    private volatile long waitedBefore;

    Answer(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      size = content == null ? 0 : content.remaining();
      began = NanoTime.now();
      writing.add(this);
      super.write(last, content, Callback.from(this::ended, callback));
    }

    private void ended() {
      writing.remove(this);
      long waited = waitedBefore + pause();
      waitedBefore = waited;
    }

    /** How long the present write has taken. */
    long pause() {
      return NanoTime.since(began);
    }

    /** How long all writes have taken. */
    long waited() {
      return waitedBefore + pause();
    }

    boolean isOverdue() {
      long allowed =
          limits.idle().toNanos() + TimeUnit.SECONDS.toNanos(size) / limits.bytesPerSecond();
      return pause() > allowed;
    }
  }
}
