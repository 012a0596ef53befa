package org.cartulary.serve.operation;

import java.util.List;
import java.util.Optional;

/**
 * How the server is operated.
 *
 * @param proxies addresses and CIDR blocks of the proxies whose word on the client is taken
 * @param tls empty to speak HTTP in the clear, as behind a proxy that ends TLS
 * @param accessLog empty to keep nothing of requests
 * @param metrics who may read the metrics
 * @param tokens who may do what is not for everybody
 * @param limits what one client, and all together, may take
 */
public record OperationSettings(
    List<String> proxies,
    Optional<TlsSettings> tls,
    Optional<AccessLogSettings> accessLog,
    MetricsReaders metrics,
    TokenSource tokens,
    ConnectionLimits limits) {

  /** Who may read the metrics. */
  public enum MetricsReaders {
    /** Processes of this machine, and those with a token. */
    LOCAL,
    /** Those with a token. */
    TOKEN,
    /** Everybody. */
    ALL
  }

  public OperationSettings {
    proxies = List.copyOf(proxies);
  }

  /** No proxy, no TLS, no log, no tokens; metrics for this machine. */
  public static OperationSettings defaults() {
    return new OperationSettings(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        MetricsReaders.LOCAL,
        TokenSource.none(),
        ConnectionLimits.defaults());
  }

  /** The same with other limits. */
  public OperationSettings withLimits(ConnectionLimits other) {
    return new OperationSettings(proxies, tls, accessLog, metrics, tokens, other);
  }
}
