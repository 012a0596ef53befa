package org.cartulary.config;

import java.time.Duration;

/**
 * How a site is served.
 *
 * @param host the address to listen on
 * @param port 0 takes any free port
 * @param queryTimeout how long a query may take
 * @param maxResults how many rows or triples a query may answer
 * @param operation proxies, TLS, logs, tokens
 */
public record ServeConfig(
    String host, int port, Duration queryTimeout, long maxResults, OperationConfig operation) {

  /** Operated as by default. */
  public ServeConfig(String host, int port, Duration queryTimeout, long maxResults) {
    this(host, port, queryTimeout, maxResults, OperationConfig.DEFAULT);
  }
}
