package org.cartulary.harvest;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.cartulary.fetch.FetchException;
import org.cartulary.fetch.FetchLimits;
import org.cartulary.fetch.FetchRequest;
import org.cartulary.fetch.Fetched;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;

/** Gets what is at one publisher's, and nowhere else: redirects stay at their origin. */
final class OriginClient {
  /** A whole dump: an hour and 4 GiB. */
  static final FetchLimits DUMP = new FetchLimits(Duration.ofHours(1), 4L << 30);

  /** A description: a minute and 4 MiB. */
  static final FetchLimits DESCRIPTION = new FetchLimits(Duration.ofMinutes(1), 4L << 20);

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MAX_REDIRECTS = 3;

  private final Fetcher fetcher;
  private final Origin origin;

  OriginClient(Fetcher fetcher, Origin origin) {
    this.fetcher = fetcher;
    this.origin = origin;
  }

  /** Whether the address is at the publisher's. */
  boolean isHere(URI address) {
    return FetchRequest.isWeb(address) && Origin.of(address).equals(origin);
  }

  Fetcher fetcher() {
    return fetcher;
  }

  /**
   * The answer to a GET, whatever its status.
   *
   * @throws HarvestException if it leads elsewhere
   * @throws FetchException if there is none
   */
  Fetched get(URI address, Map<String, String> headers, FetchLimits limits) throws IOException {
    URI next = address;
    for (int i = 0; i <= MAX_REDIRECTS; i++) {
      if (!isHere(next)) {
        throw new HarvestException(
            address + " leads to " + next + ", which is elsewhere; name that address to follow it");
      }
      Fetched answer = fetcher.send(FetchRequest.get(next, headers), limits);
      String location = answer.header("Location").orElse("");
      if (!REDIRECTS.contains(answer.status()) || location.isEmpty()) {
        return answer;
      }
      answer.close();
      next = resolve(next, location);
    }
    throw new HarvestException(address + " leads from one address to another without end");
  }

  private static URI resolve(URI from, String location) {
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException malformed) {
      throw new HarvestException(from + " leads to no address: " + location, malformed);
    }
  }
}
