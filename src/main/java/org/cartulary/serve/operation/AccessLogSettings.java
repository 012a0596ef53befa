package org.cartulary.serve.operation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is kept of each request.
 *
 * @param file one file a day is written, the date before the name's ending; empty for standard
 *     output
 * @param format how a line looks
 * @param addresses how much of a client's address is kept
 * @param queries whether the queries of requests and referrers are kept: what people search for and
 *     ask
 * @param days how many days files are kept
 */
public record AccessLogSettings(
    Optional<Path> file, Format format, Addresses addresses, boolean queries, int days) {

  /** How a line looks. */
  public enum Format {
    /** The combined format of Apache's httpd. */
    COMBINED,
    /** A JSON object, with the time taken and the request's id too. */
    JSON
  }

  /** How much of a client's address is kept. */
  public enum Addresses {
    /** All of it. */
    FULL,
    /** The network: the first 24 bits of an IPv4 address, the first 48 of an IPv6 address. */
    NETWORK,
    /** Nothing. */
    NONE
  }
}
