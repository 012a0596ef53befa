package org.cartulary.serve;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Asks for addresses that Java's own client would not send, or would put right. */
final class RawStatus {
  private RawStatus() {}

  /** All that comes back for an address, sent as it is. */
  static String reply(TestSite site, String address) {
    try {
      return RawClient.exchange(site.port(), "GET " + address + " HTTP/1.0\r\n\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status that comes back. */
  static int of(TestSite site, String address) {
    return in(reply(site, address));
  }

  /** The status of a reply. */
  static int in(String reply) {
    return RawClient.statuses(reply).get(0);
  }
}
