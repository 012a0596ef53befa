package org.cartulary.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Finds the addresses that a connection is made to. The client connects to what this returns and
 * looks nothing up itself, so a name that leads elsewhere the next time (DNS rebinding) gains
 * nothing.
 */
final class CheckedAddresses implements SocketAddressResolver {
  private record Door(String host, int port) {}

  private final NameLookup lookup;
  private final Set<Door> privateDoors;
  private final Executor threads;

  /**
   * @param privateOrigins those whose addresses may be private ones
   */
  CheckedAddresses(NameLookup lookup, Set<Origin> privateOrigins, Executor threads) {
    this.lookup = lookup;
    this.privateDoors =
        privateOrigins.stream()
            .map(origin -> new Door(origin.host(), origin.port()))
            .collect(Collectors.toUnmodifiableSet());
    this.threads = threads;
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    threads.execute(
        () -> {
          try {
            promise.succeeded(addresses(host, port));
          } catch (FetchException refused) {
            promise.failed(refused);
          }
        });
  }

  private List<InetSocketAddress> addresses(String host, int port) throws FetchException {
    List<InetAddress> found;
    try {
      found = lookup.addresses(host);
    } catch (UnknownHostException unknown) {
      throw new FetchException(
          FetchException.Reason.UNREACHABLE, "there is no host " + host, unknown);
    }
    boolean anywhere = privateDoors.contains(new Door(Origin.plain(host), port));
    if (!anywhere && found.stream().anyMatch(SpecialAddresses::isSpecial)) {
      throw new FetchException(
          FetchException.Reason.FORBIDDEN,
          host + " is in a private range of addresses, which is not allowed for it");
    }
    return found.stream().map(address -> new InetSocketAddress(address, port)).toList();
  }
}
