package org.cartulary.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cartulary.config.OperationConfig;
import org.cartulary.serve.operation.AccessLogSettings;
import org.cartulary.serve.operation.ConnectionLimits;
import org.cartulary.serve.operation.OperationSettings;
import org.cartulary.serve.operation.TlsSettings;
import org.cartulary.serve.operation.TokenSource;
import org.jspecify.annotations.Nullable;

/** The configuration's word on operating a server, as the server takes it. */
final class OperationOptions {
  /** Token lines with line breaks or semicolons between, where a file is inconvenient. */
  static final String TOKENS_VARIABLE = "CARTULARY_TOKENS";

  private OperationOptions() {}

  /**
   * The settings.
   *
   * @param tokenLines the value of {@link #TOKENS_VARIABLE}, or null
   */
  static OperationSettings settings(OperationConfig config, @Nullable String tokenLines) {
    List<String> lines =
        tokenLines == null ? List.of() : Arrays.asList(tokenLines.split("[;\\n]", -1));
    return new OperationSettings(
        config.proxies(),
        Optional.ofNullable(config.tls()).map(OperationOptions::tls),
        Optional.ofNullable(config.accessLog()).map(OperationOptions::accessLog),
        constant(OperationSettings.MetricsReaders.class, config.metrics()),
        new TokenSource(Optional.ofNullable(config.tokens()), lines),
        ConnectionLimits.defaults().withConnections(config.maxConnections()));
  }

  private static TlsSettings tls(OperationConfig.Tls tls) {
    Path keystore = tls.keystore();
    TlsSettings.CertificateFiles certificate =
        keystore != null
            ? new TlsSettings.Pkcs12(keystore, Optional.ofNullable(tls.passwordFile()))
            : new TlsSettings.Pem(
                Objects.requireNonNull(tls.certificate()), Objects.requireNonNull(tls.key()));
    return new TlsSettings(certificate, tls.http2(), Duration.ofSeconds(tls.hstsSeconds()));
  }

  private static AccessLogSettings accessLog(OperationConfig.AccessLog log) {
    return new AccessLogSettings(
        Optional.ofNullable(log.file()),
        constant(AccessLogSettings.Format.class, log.format()),
        constant(AccessLogSettings.Addresses.class, log.addresses()),
        log.queries(),
        log.days());
  }

  /** The constant of a name that the schema let through. */
  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
