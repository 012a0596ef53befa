package org.cartulary.serve.operation;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartulary.serve.http.Caller;
import org.cartulary.serve.http.FieldValue;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Takes a proxy's word for who the client is: {@code Forwarded} (RFC 7239) or {@code
 * X-Forwarded-For}, from the addresses that the configuration names and no others. The fields list
 * the hops; a client can write anything to their left, so they are read from the right, as far as
 * the hops are named proxies themselves. The host and scheme that a proxy tells are not used: a
 * request is answered by its path, and addresses are made from the site's base.
 */
final class ForwardedRequests implements HttpConfiguration.Customizer {
  private final InetAddressSet proxies;

  /**
   * Trusts these.
   *
   * @param proxies addresses and CIDR blocks
   * @throws IllegalArgumentException if one is neither
   */
  ForwardedRequests(List<String> proxies) {
    this.proxies = new InetAddressSet();
    this.proxies.addAll(proxies);
  }

  /** Whether it was a named proxy that sent the request on. */
  static boolean isFromProxy(Request request) {
    return request.getAttribute(Caller.FROM_PROXY) != null;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    if (!(peer instanceof InetSocketAddress socket) || !proxies.test(socket.getAddress())) {
      return request;
    }
    request.setAttribute(Caller.FROM_PROXY, true);
    InetAddress client = client(socket.getAddress(), hops(request.getHeaders()));
    ConnectionMetaData told =
        new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
          @Override
          public SocketAddress getRemoteSocketAddress() {
            return new InetSocketAddress(client, socket.getPort());
          }
        };
    return new Request.Wrapper(request) {
      @Override
      public ConnectionMetaData getConnectionMetaData() {
        return told;
      }
    };
  }

  /** The last hop that is not a named proxy; hops that are not addresses end the search. */
  private InetAddress client(InetAddress peer, List<String> hops) {
    InetAddress client = peer;
    for (int i = hops.size() - 1; i >= 0 && proxies.test(client); i--) {
      Optional<InetAddress> hop = IpLiteral.parse(hops.get(i));
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
    }
    return client;
  }

  private static List<String> hops(HttpFields headers) {
    List<String> standard = headers.getValuesList("Forwarded");
    List<String> hops = new ArrayList<>();
    for (String field : standard.isEmpty() ? headers.getValuesList("X-Forwarded-For") : standard) {
      for (String element : FieldValue.split(field, ',')) {
        hops.add(standard.isEmpty() ? element.strip() : forParameter(element));
      }
    }
    return hops;
  }

  private static String forParameter(String element) {
    for (String pair : FieldValue.split(element, ';')) {
      String stripped = pair.strip();
      if (stripped.toLowerCase(Locale.ROOT).startsWith("for=")) {
        return FieldValue.unquote(stripped.substring(4));
      }
    }
    return "";
  }
}
