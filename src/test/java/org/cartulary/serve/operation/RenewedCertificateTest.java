package org.cartulary.serve.operation;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSocket;
import org.cartulary.serve.operation.TlsSettings.Pem;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewedCertificateTest {
  @TempDir private Path folder;

  private static void put(TestCertificate certificate, Pem files, int seconds) throws IOException {
    Files.copy(certificate.chain(), files.chain(), REPLACE_EXISTING);
    Files.copy(certificate.key(), files.key(), REPLACE_EXISTING);
    Files.setLastModifiedTime(files.chain(), FileTime.fromMillis(1000L * seconds));
  }

  private static String served(ServerConnector connector, TestCertificate... trusted)
      throws IOException, GeneralSecurityException {
    try (SSLSocket socket =
        (SSLSocket)
            TestCertificate.trusting(trusted)
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
      socket.startHandshake();
      return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
          .getSerialNumber()
          .toString();
    }
  }

  @Test
  void a_new_certificate_is_used_without_a_restart_and_a_broken_one_is_not() throws Exception {
    TestCertificate first = TestCertificate.make(folder, "first", "EC");
    TestCertificate second = TestCertificate.make(folder, "second", "RSA");
    Pem files = new Pem(folder.resolve("site.crt"), folder.resolve("site.key"));
    put(first, files, 1);
    Server server = new Server();
    SslContextFactory.Server tls = new SslContextFactory.Server();
    RenewedCertificate certificate = new RenewedCertificate(files, tls, server.getScheduler());
    ServerConnector connector = new ServerConnector(server, tls, new HttpConnectionFactory());
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.start();
    try {
      assertThat(served(connector, first, second)).isEqualTo(first.serial());

      put(second, files, 2);
      certificate.look();
      assertThat(served(connector, first, second)).isEqualTo(second.serial());

      Files.writeString(files.chain(), "half a file");
      certificate.look();
      assertThat(served(connector, first, second)).isEqualTo(second.serial());

      put(first, files, 3);
      certificate.look();
      assertThat(served(connector, first, second)).isEqualTo(first.serial());
    } finally {
      server.stop();
    }
  }
}
