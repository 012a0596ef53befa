package org.cartulary.serve.operation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A self-signed certificate for localhost, made by the JDK's keytool.
 *
 * @param keystore PKCS#12
 * @param password a file with the key store's password
 * @param chain the certificate in PEM
 * @param key its key in PEM
 */
public record TestCertificate(Path keystore, Path password, Path chain, Path key) {
  private static final String PASSWORD = "changeit";

  /**
   * Makes one.
   *
   * @param algorithm RSA or EC
   */
  public static TestCertificate make(Path folder, String name, String algorithm)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path keystore = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-validity",
                "2",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore store = load(keystore);
    Path chain = folder.resolve(name + ".crt");
    Path key = folder.resolve(name + ".key");
    Files.writeString(chain, pem("CERTIFICATE", store.getCertificate(name).getEncoded()));
    Files.writeString(
        key, pem("PRIVATE KEY", store.getKey(name, PASSWORD.toCharArray()).getEncoded()));
    Path password = Files.writeString(folder.resolve(name + ".password"), PASSWORD + "\n");
    return new TestCertificate(keystore, password, chain, key);
  }

  private static KeyStore load(Path keystore) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(Files.readAllBytes(keystore)), PASSWORD.toCharArray());
    return store;
  }

  private static String pem(String what, byte[] der) {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  /** Its serial number. */
  public String serial() throws IOException, GeneralSecurityException {
    KeyStore store = load(keystore);
    return ((X509Certificate) store.getCertificate(store.aliases().nextElement()))
        .getSerialNumber()
        .toString();
  }

  /** A client's context that trusts these certificates and no others. */
  public static SSLContext trusting(TestCertificate... certificates)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (TestCertificate certificate : certificates) {
      KeyStore store = load(certificate.keystore());
      String alias = store.aliases().nextElement();
      trusted.setCertificateEntry(alias, store.getCertificate(alias));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
