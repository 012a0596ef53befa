package org.cartulary.serve.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import org.cartulary.serve.operation.TlsSettings.CertificateFiles;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a certificate that was renewed into use, without a restart: connections that are opened
 * after it was noticed have it. One that cannot be used is reported, and the last one stays.
 */
final class RenewedCertificate extends AbstractLifeCycle {
  private static final Logger LOG = LoggerFactory.getLogger(RenewedCertificate.class);
  private static final long INTERVAL_SECONDS = 10;

  private final CertificateFiles files;
  private final SslContextFactory.Server tls;
  private final Scheduler scheduler;
  private volatile Scheduler.Task next = () -> true;
  private String mark;

  /**
   * Gives the factory the certificate that there is now.
   *
   * @throws UncheckedIOException if it cannot be used
   */
  RenewedCertificate(CertificateFiles files, SslContextFactory.Server tls, Scheduler scheduler) {
    this.files = files;
    this.tls = tls;
    this.scheduler = scheduler;
    this.mark = mark();
    try {
      use(tls, Certificates.read(files));
    } catch (CertificateException unusable) {
      throw new UncheckedIOException(
          "TLS cannot be had: " + unusable.getMessage(), new IOException(unusable.getMessage()));
    }
  }

  private static void use(SslContextFactory tls, KeyStore store) {
    tls.setKeyStore(store);
    tls.setKeyStorePassword(new String(Certificates.PASSWORD));
  }

  @Override
  protected void doStart() {
    next = scheduler.schedule(this::lookAgain, INTERVAL_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  private void lookAgain() {
    if (isRunning()) {
      look();
      next = scheduler.schedule(this::lookAgain, INTERVAL_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Takes the certificate into use if its files have changed. */
  synchronized void look() {
    String now = mark();
    if (now.equals(mark)) {
      return;
    }
    mark = now;
    try {
      KeyStore store = Certificates.read(files);
      tls.reload(factory -> use(factory, store));
      LOG.info("the certificate for TLS was renewed");
    } catch (CertificateException unusable) {
      LOG.error("the new certificate cannot be used: {}", unusable.getMessage());
    } catch (Exception refused) { // what Jetty declares
      LOG.error("the new certificate was refused", refused);
    }
  }

  private String mark() {
    StringBuilder mark = new StringBuilder();
    for (Path file : files.files()) {
      try {
        mark.append(Files.getLastModifiedTime(file)).append(' ').append(Files.size(file));
      } catch (IOException absent) {
        mark.append("absent");
      }
      mark.append('\n');
    }
    return mark.toString();
  }
}
