package org.cartulary.serve.operation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a request's header, or the opening of TLS, takes too long. The idle
 * time alone does not: a client that sends a byte now and then (slowloris) is never idle.
 */
final class SlowHeaders extends AbstractLifeCycle {
  /** What the session of a TLS connection says while it is being opened. */
  private static final String NO_PROTOCOL = "NONE";

  private final ServerConnector connector;
  private final Duration limit;
  private final Duration interval;
  private Map<EndPoint, Seen> seen = new HashMap<>();
  private volatile Scheduler.Task next = () -> true;

  /**
   * What a connection was like when it last made progress.
   *
   * @param messages how many requests had come
   * @param bytes how many bytes had come when nothing was being read
   * @param since when more bytes than that were first found, or 0
   */
  private record Seen(long messages, long bytes, long since) {}

  SlowHeaders(ServerConnector connector, Duration limit) {
    this.connector = connector;
    this.limit = limit;
    this.interval = limit.dividedBy(5);
  }

  @Override
  protected void doStart() {
    schedule();
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  private void schedule() {
    next =
        connector.getScheduler().schedule(this::look, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (!isRunning()) {
      return;
    }
    Map<EndPoint, Seen> now = new HashMap<>();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      Connection connection = innermost(endPoint.getConnection());
      if (connection != null) {
        Seen mark = look(connection, seen.get(endPoint));
        if (mark.since() != 0 && NanoTime.since(mark.since()) > limit.toNanos()) {
          endPoint.close();
        } else {
          now.put(endPoint, mark);
        }
      }
    }
    seen = now;
    schedule();
  }

  /** The connection that reads requests, or the one that opens TLS; null where it is HTTP/2's. */
  private static @Nullable Connection innermost(Connection connection) {
    if (connection instanceof SslConnection tls) {
      boolean opening = tls.getSSLEngine().getSession().getProtocol().equals(NO_PROTOCOL);
      return opening ? tls : innermost(tls.getSslEndPoint().getConnection());
    }
    return connection instanceof ConnectionMetaData ? connection : null;
  }

  private static Seen look(Connection connection, @Nullable Seen before) {
    long messages = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    if (messages > connection.getMessagesOut()) {
      // A request is being answered; what comes in now is its body.
      return new Seen(messages, bytes, 0);
    }
    if (before == null) {
      return new Seen(messages, messages == 0 ? 0 : bytes, messages == 0 && bytes > 0 ? now() : 0);
    }
    if (before.messages() != messages) {
      return new Seen(messages, bytes, 0);
    }
    boolean reading = bytes > before.bytes();
    long since = !reading ? 0 : before.since() != 0 ? before.since() : now();
    return new Seen(messages, before.bytes(), since);
  }

  /** The time, which is never 0. */
  private static long now() {
    long time = NanoTime.now();
    return time == 0 ? 1 : time;
  }
}
