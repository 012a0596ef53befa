package org.cartulary.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to another's server.
 *
 * @param address http or https, with a host and without credentials
 * @param headers beside those that every request has
 * @param body what to POST, with its media type; null for a GET
 */
public record FetchRequest(URI address, Map<String, String> headers, @Nullable Body body) {
  public FetchRequest {
    requireWeb(address);
    headers = Map.copyOf(headers);
  }

  /** What is sent; may hold what is not to be shown. */
  public record Body(String mediaType, String text) {
    @Override
    public String toString() {
      return "Body[" + mediaType + "]";
    }
  }

  /** A GET. */
  public static FetchRequest get(URI address, Map<String, String> headers) {
    return new FetchRequest(address, headers, null);
  }

  /** Whether a request can be sent to that address: http or https, a host, no credentials. */
  public static boolean isWeb(URI address) {
    String scheme = address.getScheme();
    boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    return http && address.getHost() != null && address.getRawUserInfo() == null;
  }

  /** Without the headers, which may hold what is not to be shown. */
  @Override
  public String toString() {
    return "FetchRequest[" + address + "]";
  }

  private static void requireWeb(URI address) {
    if (!isWeb(address)) {
      throw new IllegalArgumentException(
          "not an http or https address without credentials: " + address);
    }
  }
}
