package org.cartulary.serve.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells clients apart: by the address of IPv4, and by the /64 of IPv6, of which one host commonly
 * has all addresses.
 */
public final class ClientNetwork {
  private static final int OCTETS_OF_64 = 8;

  private ClientNetwork() {}

  /** What is the same for all addresses of one client, and different for others. */
  public static String of(InetAddress client) {
    byte[] octets = client.getAddress();
    return HexFormat.of()
        .formatHex(client instanceof Inet6Address ? Arrays.copyOf(octets, OCTETS_OF_64) : octets);
  }
}
