package org.cartulary.store.remote;

import java.net.URI;
import java.time.Duration;
import org.cartulary.fetch.FetchRequest;

/**
 * A SPARQL 1.1 endpoint that holds releases of ours, and how much is taken from it. Its default
 * graph must be the union of its named graphs.
 *
 * @param address of its query service, http or https, without credentials
 * @param timeout how long a look-up may take, from connecting to the last byte
 * @param maxBytes how many bytes the answer to a look-up may have
 * @param streamTimeout how long streaming a whole graph may take
 * @param maxStreamBytes how many bytes a whole graph may have
 */
public record RemoteEndpoint(
    URI address, Duration timeout, long maxBytes, Duration streamTimeout, long maxStreamBytes) {
  public RemoteEndpoint {
    if (!FetchRequest.isWeb(address)) {
      throw new IllegalArgumentException(
          "not the http or https address, without credentials, of an endpoint: " + address);
    }
    if (!isPositive(timeout) || !isPositive(streamTimeout) || maxBytes < 1 || maxStreamBytes < 1) {
      throw new IllegalArgumentException("an endpoint has limits of time and size");
    }
  }

  /** With 30 seconds and 64 MiB for a look-up, an hour and 64 GiB for a whole graph. */
  public static RemoteEndpoint at(URI address) {
    return new RemoteEndpoint(
        address, Duration.ofSeconds(30), 64L << 20, Duration.ofHours(1), 64L << 30);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
