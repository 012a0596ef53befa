package org.cartulary.serve;

import java.time.Duration;
import org.cartulary.serve.operation.OperationSettings;

/**
 * How the server runs.
 *
 * @param host the address to listen on; a loopback address unless the operator says otherwise
 * @param port the port, 0 for any that is free
 * @param queryTimeout how long one query may run
 * @param maxResults how many rows or triples the answer to one query may have
 * @param operation proxies, TLS, logs, tokens, limits
 */
public record ServerSettings(
    String host, int port, Duration queryTimeout, int maxResults, OperationSettings operation) {
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no such port: " + port);
    }
  }

  /** Operated as by default. */
  public ServerSettings(String host, int port, Duration queryTimeout, int maxResults) {
    this(host, port, queryTimeout, maxResults, OperationSettings.defaults());
  }

  /** Loopback, port 3030, 30 seconds, 1,000,000 results. */
  public static ServerSettings defaults() {
    return new ServerSettings("127.0.0.1", 3030, Duration.ofSeconds(30), 1_000_000);
  }

  /** The same on another port. */
  public ServerSettings onPort(int other) {
    return new ServerSettings(host, other, queryTimeout, maxResults, operation);
  }

  /** The same, operated otherwise. */
  public ServerSettings operatedBy(OperationSettings other) {
    return new ServerSettings(host, port, queryTimeout, maxResults, other);
  }
}
