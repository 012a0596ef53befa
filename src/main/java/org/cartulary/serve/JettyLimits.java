package org.cartulary.serve;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** What Fuseki's builder has no word for: the address, sizes, silence about versions, the stop. */
final class JettyLimits {
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final long IDLE_MILLIS = 60_000;
  private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private JettyLimits() {}

  /** Sets them on a server that has not started. */
  static void apply(Server jetty, String host) {
    for (Connector connector : jetty.getConnectors()) {
      if (connector instanceof ServerConnector network) {
        network.setHost(host);
        network.setIdleTimeout(IDLE_MILLIS);
      }
      HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
      if (http != null) {
        HttpConfiguration configuration = http.getHttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
      }
    }
    jetty.setErrorHandler(new PlainErrors());
    CompressionHandler compression = new CompressionHandler(jetty.getHandler());
    compression.putCompression(new GzipCompression());
    compression.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .defaults()
            // What comes in compressed is not unpacked: nobody needs it, and it may be a bomb.
            .decompressExcludePath("/*")
            .build());
    GracefulHandler graceful = new GracefulHandler();
    graceful.setHandler(new CompressedTags(compression));
    jetty.setHandler(graceful);
    jetty.setStopTimeout(STOP_MILLIS);
  }
}
