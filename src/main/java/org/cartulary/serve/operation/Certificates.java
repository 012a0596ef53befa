package org.cartulary.serve.operation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.serve.operation.TlsSettings.CertificateFiles;
import org.cartulary.serve.operation.TlsSettings.Pem;
import org.cartulary.serve.operation.TlsSettings.Pkcs12;

/** Reads a certificate and its key. */
final class Certificates {
  /** Protects the key store that is made in memory and never leaves it. */
  static final char[] PASSWORD = new char[0];

  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");

  private Certificates() {}

  /**
   * The certificate as a key store whose entry has {@link #PASSWORD}.
   *
   * @throws CertificateException if a file cannot be read or is not what it should be; the message
   *     says which, and what to do
   */
  static KeyStore read(CertificateFiles files) throws CertificateException {
    return files instanceof Pem pem ? pem(pem) : pkcs12((Pkcs12) files);
  }

  private static KeyStore pem(Pem files) throws CertificateException {
    try (InputStream in = Files.newInputStream(files.chain())) {
      Collection<? extends Certificate> chain =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (chain.isEmpty()) {
        throw new CertificateException(files.chain() + " holds no certificate in PEM");
      }
      PrivateKey key = key(files.key());
      requireMatch(chain.iterator().next(), key, files);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key, PASSWORD, chain.toArray(Certificate[]::new));
      return store;
    } catch (IOException e) {
      throw new CertificateException("the certificate cannot be read (" + e + ")", e);
    } catch (GeneralSecurityException e) {
      throw new CertificateException(
          "what is in "
              + files.chain()
              + " and "
              + files.key()
              + " is not a certificate and its key"
              + " ("
              + e.getMessage()
              + ")",
          e);
    }
  }

  private static PrivateKey key(Path file)
      throws IOException, GeneralSecurityException, CertificateException {
    Matcher pem = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
    if (!pem.find()) {
      throw new CertificateException(
          file
              + " holds no unencrypted private key in PKCS#8; openssl pkcs8 -topk8 -nocrypt makes"
              + " one of other forms");
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (InvalidKeySpecException another) {
        // The next algorithm's, perhaps.
      }
    }
    throw new CertificateException("the key in " + file + " is neither EC, RSA nor EdDSA");
  }

  /** While a certificate is being renewed, its file and the key's may be of two certificates. */
  private static void requireMatch(Certificate certificate, PrivateKey key, Pem files)
      throws GeneralSecurityException, CertificateException {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    byte[] proof = {1};
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(proof);
    byte[] signed = signature.sign();
    signature.initVerify(certificate);
    signature.update(proof);
    if (!signature.verify(signed)) {
      throw new CertificateException(
          "the key in " + files.key() + " is not that of the certificate in " + files.chain());
    }
  }

  private static KeyStore pkcs12(Pkcs12 files) throws CertificateException {
    try {
      char[] password = files.password().isPresent() ? firstLine(files.password().get()) : PASSWORD;
      KeyStore read = KeyStore.getInstance("PKCS12");
      read.load(new ByteArrayInputStream(Files.readAllBytes(files.keystore())), password);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (String alias : Collections.list(read.aliases())) {
        if (read.isKeyEntry(alias)) {
          store.setKeyEntry(
              alias, read.getKey(alias, password), PASSWORD, read.getCertificateChain(alias));
        }
      }
      if (store.size() == 0) {
        throw new CertificateException(files.keystore() + " holds no key");
      }
      return store;
    } catch (IOException e) {
      throw new CertificateException(
          files.keystore() + " cannot be read; is the password right? (" + e.getMessage() + ")", e);
    } catch (GeneralSecurityException e) {
      throw new CertificateException(
          files.keystore() + " is not a key store in PKCS#12 (" + e.getMessage() + ")", e);
    }
  }

  private static char[] firstLine(Path file) throws IOException {
    return Files.readString(file).lines().findFirst().orElse("").toCharArray();
  }
}
