package org.cartulary.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is operated. Files need not be there where the configuration is read: a site can be
 * checked and published on another machine than the one that serves it.
 *
 * @param proxies IP addresses and CIDR blocks of the proxies whose word on the client is taken
 * @param tls null to speak HTTP in the clear
 * @param accessLog null to keep nothing of requests
 * @param metrics who may read the metrics: "local", "token" or "all"
 * @param tokens the file of token lines, absolute, or null
 * @param maxConnections how many connections may be open at once
 */
public record OperationConfig(
    List<String> proxies,
    @Nullable Tls tls,
    @Nullable AccessLog accessLog,
    String metrics,
    @Nullable Path tokens,
    int maxConnections) {
  /** Where the configuration says nothing. */
  public static final OperationConfig DEFAULT =
      new OperationConfig(List.of(), null, null, "local", null, 20_000);

  public OperationConfig {
    proxies = List.copyOf(proxies);
  }

  /**
   * TLS, with the certificate in PEM (certificate and key) or in PKCS#12 (keystore, and password
   * where it has one). All paths are absolute.
   *
   * @param hstsSeconds for how long browsers shall insist on TLS; 0 says nothing
   */
  public record Tls(
      @Nullable Path certificate,
      @Nullable Path key,
      @Nullable Path keystore,
      @Nullable Path passwordFile,
      boolean http2,
      int hstsSeconds) {}

  /**
   * The access log.
   *
   * @param file absolute, or null for standard output
   * @param format {@code combined} or {@code json}
   * @param addresses {@code full}, {@code network} or {@code none}
   * @param queries whether queries are kept
   * @param days how many days files are kept
   */
  public record AccessLog(
      @Nullable Path file, String format, String addresses, boolean queries, int days) {}
}
