package org.cartulary.serve.operation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IP addresses as proxies write them: with or without port, IPv6 in brackets or bare. */
final class IpLiteral {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})";
  private static final Pattern IPV4 =
      Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){3})(:\\d{1,5})?");
  private static final Pattern BRACKETED =
      Pattern.compile("\\[([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)](:\\d{1,5})?");
  private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)");

  private IpLiteral() {}

  /** The address; empty for anything else, names included, which are never looked up. */
  static Optional<InetAddress> parse(String text) {
    for (Pattern form : new Pattern[] {IPV4, BRACKETED, IPV6}) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        try {
          return Optional.of(InetAddress.getByName(matcher.group(1)));
        } catch (UnknownHostException notAnAddress) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
