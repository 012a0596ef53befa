package org.cartulary.fetch;

import java.net.URI;
import java.util.Locale;

/**
 * Who answers for an address (RFC 6454): scheme, host and port.
 *
 * @param host in lower case; an IPv6 address stands without brackets
 * @param port never left to the scheme
 */
public record Origin(String scheme, String host, int port) {

  /** Of an address as {@link FetchRequest} takes it. */
  public static Origin of(URI address) {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int port = address.getPort();
    return new Origin(
        scheme, plain(address.getHost()), port >= 0 ? port : scheme.equals("https") ? 443 : 80);
  }

  /** A host as origins have it. */
  static String plain(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return bare.toLowerCase(Locale.ROOT);
  }
}
