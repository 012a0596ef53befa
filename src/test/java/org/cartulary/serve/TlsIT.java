package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.cartulary.serve.operation.ConnectionLimits;
import org.cartulary.serve.operation.OperationSettings;
import org.cartulary.serve.operation.OperationSettings.MetricsReaders;
import org.cartulary.serve.operation.TestCertificate;
import org.cartulary.serve.operation.TlsSettings;
import org.cartulary.serve.operation.TlsSettings.CertificateFiles;
import org.cartulary.serve.operation.TlsSettings.Pem;
import org.cartulary.serve.operation.TlsSettings.Pkcs12;
import org.cartulary.serve.operation.TokenSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsIT {
  private static final Duration YEAR = Duration.ofDays(365);
  @TempDir private Path folder;

  private static ServerSettings settings(CertificateFiles files, boolean http2, Duration hsts) {
    return ServerSettings.defaults()
        .onPort(0)
        .operatedBy(
            new OperationSettings(
                List.of(),
                Optional.of(new TlsSettings(files, http2, hsts)),
                Optional.empty(),
                MetricsReaders.LOCAL,
                TokenSource.none(),
                ConnectionLimits.defaults()));
  }

  private static HttpResponse<String> get(TestSite site, SSLContext trust)
      throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .sslContext(trust)
        .version(Version.HTTP_2)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create("https://localhost:" + site.port() + "/")).build(),
            BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void a_certificate_in_pem_serves_http2_and_tells_browsers_to_insist(String algorithm)
      throws IOException, InterruptedException, GeneralSecurityException {
    TestCertificate certificate = TestCertificate.make(folder, "one", algorithm);
    Pem files = new Pem(certificate.chain(), certificate.key());
    try (TestSite site = new TestSite(settings(files, true, YEAR), Optional.empty())) {
      HttpResponse<String> reply = get(site, TestCertificate.trusting(certificate));
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.version()).isEqualTo(Version.HTTP_2);
      assertThat(reply.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
      assertThat(reply.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @Test
  void a_key_store_serves_http11_and_says_nothing_of_hsts_where_that_is_chosen()
      throws IOException, InterruptedException, GeneralSecurityException {
    TestCertificate certificate = TestCertificate.make(folder, "one", "RSA");
    Pkcs12 files = new Pkcs12(certificate.keystore(), Optional.of(certificate.password()));
    try (TestSite site = new TestSite(settings(files, false, Duration.ZERO), Optional.empty())) {
      HttpResponse<String> reply = get(site, TestCertificate.trusting(certificate));
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.version()).isEqualTo(Version.HTTP_1_1);
      assertThat(reply.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void what_is_not_a_certificate_is_told_in_a_sentence()
      throws IOException, InterruptedException, GeneralSecurityException {
    TestCertificate certificate = TestCertificate.make(folder, "one", "EC");
    Path encrypted =
        Files.writeString(
            folder.resolve("encrypted.key"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n");
    Path wrong = Files.writeString(folder.resolve("wrong"), "not the password\n");
    TestCertificate other = TestCertificate.make(folder, "other", "EC");
    assertRefused(new Pem(certificate.chain(), other.key()), "is not that of the certificate");
    Path absent = folder.resolve("absent.pem");
    assertRefused(new Pem(certificate.chain(), encrypted), "openssl pkcs8 -topk8 -nocrypt");
    assertRefused(new Pem(certificate.key(), certificate.key()), "certificate");
    assertRefused(new Pem(absent, certificate.key()), "absent.pem");
    assertRefused(new Pkcs12(certificate.keystore(), Optional.of(wrong)), "password");
    assertRefused(new Pkcs12(certificate.chain(), Optional.empty()), "one.crt");
  }

  private static void assertRefused(CertificateFiles files, String words) {
    assertThatThrownBy(() -> new TestSite(settings(files, true, YEAR), Optional.empty()).close())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(words);
  }
}
