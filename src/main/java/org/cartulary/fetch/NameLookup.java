package org.cartulary.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface NameLookup {

  /** As the system does it. */
  NameLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * The addresses of a host, which may be written as an address itself.
   *
   * @throws UnknownHostException if there is none
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
