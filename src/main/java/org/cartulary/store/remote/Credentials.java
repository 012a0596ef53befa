package org.cartulary.store.remote;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Who asks an endpoint, where it wants to know. No text of this shows the password.
 *
 * @param user or e-mail address
 * @param manner how it is told
 */
public record Credentials(String user, String password, Manner manner) {

  /** How an endpoint wants to be told. */
  public enum Manner {
    /** HTTP Basic (RFC 7617). */
    BASIC,
    /** As a VIVO wants it: {@code email} and {@code password} beside the query. */
    VIVO
  }

  /** The value of the field Authorization. */
  String basic() {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /**
   * Whether they may be sent to that address: by https, or to this machine, so that nobody on the
   * way reads them.
   */
  public static boolean mayGoTo(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return "https".equalsIgnoreCase(address.getScheme())
        || host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
