package org.cartulary.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * The client at the other end of a connection. While a request is being answered nobody reads from
 * its connection, so that it was closed shows only in the socket: it can be read, and there is
 * nothing in it. What is in it (a request sent ahead, the goodbye of TLS) is left for Jetty.
 */
final class ConnectedClient implements Client {
  private final HttpServletRequest request;

  ConnectedClient(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public String address() {
    return request.getRemoteAddr();
  }

  @Override
  public boolean isGone() {
    Object transport =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint()
            .getTransport();
    if (!(transport instanceof SocketChannel channel)) {
      return false;
    }
    try (Selector selector = channel.provider().openSelector()) {
      channel.register(selector, SelectionKey.OP_READ);
      return selector.selectNow() > 0 && channel.socket().getInputStream().available() == 0;
    } catch (IOException closed) {
      return true;
    }
  }
}
