package org.cartulary.serve.http;

import java.net.InetAddress;
import java.util.Set;

/**
 * Who sent a request, as far as can be trusted.
 *
 * @param address the client's; behind a proxy that the configuration names, the one that the proxy
 *     tells
 * @param relayed whether a proxy sent it on, as far as can be told: one that the configuration
 *     names, or one that says so in the request
 * @param requestId by which the request is found in the logs
 */
public record Caller(InetAddress address, boolean relayed, String requestId) {

  /** The request's attribute that holds its id. */
  public static final String REQUEST_ID = "org.cartulary.request-id";

  /** The request's attribute that is there if a proxy that the configuration names sent it. */
  public static final String FROM_PROXY = "org.cartulary.from-proxy";

  private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip");

  /** A caller of whom nothing is known; it is not on this machine. */
  public static Caller unknown() {
    return new Caller(InetAddress.getLoopbackAddress(), true, "-");
  }

  /**
   * Whether a field of a request is one that proxies add.
   *
   * @param name in lower case
   */
  static boolean isOfProxies(String name) {
    return OF_PROXIES.contains(name) || name.startsWith("x-forwarded-");
  }

  /** Whether a process of this machine asks, and not a proxy for somebody else. */
  public boolean isLocal() {
    return address.isLoopbackAddress() && !relayed;
  }
}
