package org.cartulary.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;

/**
 * The client at the other end of a connection. While a request is being answered nobody reads from
 * a connection of HTTP/1.1, in the clear or by TLS, so its end is looked at; one of HTTP/2 is read
 * all the time, and Jetty tells when the client has taken back its request or closed.
 */
final class ConnectedClient implements Client {
  private final String address;
  private final ServletContextRequest request;
  private final EndPoint endPoint;
  private final boolean read;
  private volatile boolean failed;

  /**
   * Who sent a request.
   *
   * @param address as far as it is known
   */
  ConnectedClient(HttpServletRequest request, InetAddress address) {
    ServletContextRequest context = ServletContextRequest.getServletContextRequest(request);
    this.request = context;
    ConnectionMetaData connection = context.getConnectionMetaData();
    this.address = ClientNetwork.of(address);
    this.endPoint = innermost(connection.getConnection().getEndPoint());
    this.read = connection.getHttpVersion().getVersion() >= HttpVersion.HTTP_2.getVersion();
    if (read) {
      context.addFailureListener(failure -> failed = true);
    }
  }

  private static EndPoint innermost(EndPoint endPoint) {
    return endPoint instanceof EndPoint.Wrapper wrapper ? innermost(wrapper.unwrap()) : endPoint;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public boolean isGone() {
    return read
        ? failed
        : endPoint instanceof WatchedEndPoint watched && watched.isClosedByClient();
  }

  @Override
  public void disconnect() {
    endPoint.close();
  }

  @Override
  public void atEnd(Runnable end) {
    Request.addCompletionListener(request, failure -> end.run());
  }
}
