package org.cartulary.serve.operation;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What clients may take of the server. One that sends or reads too slowly is cut off: it would hold
 * a connection, or worse a thread, that others wait for.
 *
 * @param connections how many may be open at once; those that wait idle are closed early when it is
 *     reached
 * @param idle how long nothing may come or go on a connection
 * @param crowded the same when no more connections are allowed
 * @param header how long the header of a request may take from its first byte to its last
 * @param bytesPerSecond how fast a body must come in, on average; and how fast each write of an
 *     answer must be taken, beside the idle time
 * @param waiting how many answers may wait for clients that take them slowly; of more, the one that
 *     has waited longest is given up
 */
public record ConnectionLimits(
    int connections,
    Duration idle,
    Duration crowded,
    Duration header,
    int bytesPerSecond,
    int waiting) {

  /** File descriptors left for the store, the sources and the JVM. */
  private static final int RESERVED_FILES = 512;

  /** For a server on the open web. */
  public static ConnectionLimits defaults() {
    return new ConnectionLimits(
        20_000, Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(15), 4_000, 100);
  }

  /** The same with another number of connections. */
  public ConnectionLimits withConnections(int other) {
    return new ConnectionLimits(other, idle, crowded, header, bytesPerSecond, waiting);
  }

  /**
   * How many connections can be had: no more than the system lets this process open files, less
   * some of our own. A server that runs out of file descriptors can answer nobody.
   */
  public int possibleConnections() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      long files = unix.getMaxFileDescriptorCount() - RESERVED_FILES;
      return (int) Math.max(16, Math.min(connections, files));
    }
    return connections;
  }
}
