package org.cartulary.serve.http;

import java.net.InetAddress;

/**
 * Who sent a request, as far as can be trusted.
 *
 * @param address the client's; behind a proxy that the configuration names, the one that the proxy
 *     tells
 * @param relayed whether the request says of itself that it came through a proxy, named or not
 * @param requestId by which the request is found in the logs
 */
public record Caller(InetAddress address, boolean relayed, String requestId) {

  /** The request's attribute that holds its id. */
  public static final String REQUEST_ID = "org.cartulary.request-id";

  /** A caller of whom nothing is known; it is not on this machine. */
  public static Caller unknown() {
    return new Caller(InetAddress.getLoopbackAddress(), true, "-");
  }

  /** Whether a process of this machine asks, and not a proxy for somebody else. */
  public boolean isLocal() {
    return address.isLoopbackAddress() && !relayed;
  }
}
