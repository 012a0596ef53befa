package org.cartulary.serve.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A client's end of a connection that can be looked at while a request is being answered and nobody
 * reads from it. What the client sent ahead of its closing (a next request, the goodbye of TLS)
 * stands before the end of the stream, so it is taken in and kept for Jetty, who gets it first.
 */
public final class WatchedEndPoint extends SocketChannelEndPoint {
  /** Behind more than this an end is not seen until Jetty reads on. */
  private static final int MOST_AHEAD = 1024;

  private final Executor executor;
  private final Object reading = new Object();
  private ByteBuffer ahead = BufferUtil.EMPTY_BUFFER;

  /**
   * An end of a connection that was accepted.
   *
   * @param executor runs who waits for what was taken in here
   */
  public WatchedEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Executor executor) {
    super(channel, selector, key, scheduler);
    this.executor = executor;
  }

  /** Whether the client has closed its side; false while somebody else reads, who will find out. */
  boolean isClosedByClient() {
    if (isFillInterested()) {
      return false;
    }
    int read;
    try {
      read = takeIn();
    } catch (IOException closed) {
      return true;
    }
    if (read > 0 && isFillInterested()) {
      wake();
    }
    return read < 0;
  }

  private int takeIn() throws IOException {
    synchronized (reading) {
      if (ahead.capacity() == 0) {
        ahead = BufferUtil.allocate(MOST_AHEAD);
      }
      int position = BufferUtil.flipToFill(ahead);
      try {
        return getChannel().read(ahead);
      } finally {
        BufferUtil.flipToFlush(ahead, position);
      }
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    synchronized (reading) {
      if (ahead.hasRemaining()) {
        notIdle();
        return BufferUtil.append(buffer, ahead);
      }
      return super.fill(buffer);
    }
  }

  @Override
  protected void needsFillInterest() {
    boolean there;
    synchronized (reading) {
      there = ahead.hasRemaining();
    }
    if (there) {
      wake();
    } else {
      super.needsFillInterest();
    }
  }

  private void wake() {
    executor.execute(() -> getFillInterest().fillable());
  }
}
