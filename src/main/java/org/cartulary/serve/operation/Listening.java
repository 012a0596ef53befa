package org.cartulary.serve.operation;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartulary.serve.http.WatchedEndPoint;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How the server listens: in the clear or by TLS, within limits, behind proxies or not. */
public final class Listening {
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final int OUTPUT_BYTES = 32 * 1024;

  /** How many connections may wait to be accepted; the system's limit may be lower. */
  private static final int ACCEPT_QUEUE = 1024;

  private Listening() {}

  /**
   * Lets a server that has not started listen on one port, and no other.
   *
   * @param host the address to listen on
   * @throws java.io.UncheckedIOException if the certificate cannot be used
   * @throws IllegalArgumentException if a proxy is neither an address nor a CIDR block
   */
  public static ServerConnector listen(
      Server jetty, String host, int port, OperationSettings settings) {
    HttpConfiguration http = configuration(settings);
    ServerConnector connector = new Connector(jetty, factories(jetty, http, settings.tls()));
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(settings.limits().idle().toMillis());
    jetty.setConnectors(new ServerConnector[] {connector});
    NetworkConnectionLimit crowd =
        new NetworkConnectionLimit(settings.limits().possibleConnections(), connector);
    crowd.setEndPointIdleTimeout(settings.limits().crowded().toMillis());
    jetty.addBean(crowd);
    connector.addBean(new SlowHeaders(connector, settings.limits().header()));
    return connector;
  }

  private static HttpConfiguration configuration(OperationSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setOutputBufferSize(OUTPUT_BYTES);
    http.setMinRequestDataRate(settings.limits().bytesPerSecond());
    if (!settings.proxies().isEmpty()) {
      http.addCustomizer(new ForwardedRequests(settings.proxies()));
    }
    settings
        .tls()
        .ifPresent(
            tls -> {
              // A request is answered by its path, whatever name it came in by.
              SecureRequestCustomizer secure = new SecureRequestCustomizer(false);
              secure.setStsMaxAge(tls.hsts().isZero() ? -1 : tls.hsts().toSeconds());
              http.addCustomizer(secure);
            });
    return http;
  }

  private static ConnectionFactory[] factories(
      Server jetty, HttpConfiguration http, Optional<TlsSettings> tls) {
    HttpConnectionFactory http1 = new HttpConnectionFactory(http);
    if (tls.isEmpty()) {
      return new ConnectionFactory[] {http1};
    }
    SslContextFactory.Server context = new SslContextFactory.Server();
    jetty.addBean(new RenewedCertificate(tls.get().certificate(), context, jetty.getScheduler()));
    List<ConnectionFactory> factories = new ArrayList<>();
    if (tls.get().http2()) {
      ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
      choice.setDefaultProtocol(http1.getProtocol());
      factories.add(new SslConnectionFactory(context, choice.getProtocol()));
      factories.add(choice);
      factories.add(new HTTP2ServerConnectionFactory(http));
    } else {
      factories.add(new SslConnectionFactory(context, http1.getProtocol()));
    }
    factories.add(http1);
    return factories.toArray(ConnectionFactory[]::new);
  }

  /** Accepts connections of which it can be told whether their clients are still there. */
  private static final class Connector extends ServerConnector {
    Connector(Server jetty, ConnectionFactory... factories) {
      super(jetty, factories);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(
        SocketChannel channel, ManagedSelector selector, SelectionKey key) {
      SocketChannelEndPoint endPoint =
          new WatchedEndPoint(channel, selector, key, getScheduler(), getExecutor());
      endPoint.setIdleTimeout(getIdleTimeout());
      return endPoint;
    }
  }
}
