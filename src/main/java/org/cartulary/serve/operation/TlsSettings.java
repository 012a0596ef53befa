package org.cartulary.serve.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the server speaks TLS itself.
 *
 * @param certificate where its certificate and key are
 * @param http2 whether it also speaks HTTP/2
 * @param hsts for how long browsers shall insist on TLS; zero says nothing
 */
public record TlsSettings(CertificateFiles certificate, boolean http2, Duration hsts) {

  /** Where a certificate and its key are. */
  public sealed interface CertificateFiles {

    /** All the files, of which a change means a new certificate. */
    Iterable<Path> files();
  }

  /**
   * As certificate authorities send them.
   *
   * @param chain the certificate and those between it and the authority, in PEM
   * @param key the private key in PEM, PKCS#8 and not encrypted
   */
  public record Pem(Path chain, Path key) implements CertificateFiles {
    @Override
    public Iterable<Path> files() {
      return List.of(chain, key);
    }
  }

  /**
   * In one file.
   *
   * @param password the file whose first line is the key store's password; empty for none
   */
  public record Pkcs12(Path keystore, Optional<Path> password) implements CertificateFiles {
    @Override
    public Iterable<Path> files() {
      return password.isPresent() ? List.of(keystore, password.get()) : List.of(keystore);
    }
  }
}
