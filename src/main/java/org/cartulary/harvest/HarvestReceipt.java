package org.cartulary.harvest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where harvested statements are from.
 *
 * @param address what was asked for
 * @param from the dump or endpoint that they were read from
 * @param uriSpace what the IRIs of the publisher's things start with
 * @param etag of the dump; "" if it has none
 * @param lastModified of the dump, as HTTP writes it; "" if it does not say
 * @param sha256 of the file that they are kept in, in hex
 * @param triples how many there are
 * @param harvested when, as {@code xsd:dateTime}
 */
public record HarvestReceipt(
    String address,
    String from,
    String uriSpace,
    String etag,
    String lastModified,
    String sha256,
    long triples,
    String harvested) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads it; empty if there is none, or it is not one of ours. */
  static Optional<HarvestReceipt> read(Path file) {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      return Optional.of(
          new HarvestReceipt(
              root.path("address").asText(),
              root.path("from").asText(),
              root.path("uriSpace").asText(),
              root.path("etag").asText(),
              root.path("lastModified").asText(),
              root.path("sha256").asText(),
              root.path("triples").asLong(),
              root.path("harvested").asText()));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** As it is kept: JSON in UTF-8. */
  byte[] json() {
    try {
      return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own values are JSON", e);
    }
  }
}
