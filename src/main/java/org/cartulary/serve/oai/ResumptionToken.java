package org.cartulary.serve.oai;

import java.time.Instant;
import java.util.Optional;

/**
 * What a client shows to have the next page of a list.
 *
 * @param verb of the list
 * @param expires from when on it is refused, in whole seconds
 */
record ResumptionToken(OaiVerb verb, ListQuery query, ListPlace place, Instant expires) {
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 9;

  /** All of it as text. */
  String text() {
    return String.join(
        SEPARATOR,
        verb.word(),
        query.prefix(),
        query.set().orElse(""),
        query.from().orElse(""),
        query.until().orElse(""),
        Integer.toString(place.release()),
        place.iri(),
        Long.toString(place.cursor()),
        Long.toString(expires.getEpochSecond()));
  }

  /** Reads such a text, which was written here. */
  static Optional<ResumptionToken> parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    if (parts.length != PARTS) {
      return Optional.empty();
    }
    return OaiVerb.of(parts[0])
        .map(
            verb ->
                new ResumptionToken(
                    verb,
                    new ListQuery(parts[1], said(parts[2]), said(parts[3]), said(parts[4])),
                    new ListPlace(Integer.parseInt(parts[5]), parts[6], Long.parseLong(parts[7])),
                    Instant.ofEpochSecond(Long.parseLong(parts[8]))));
  }

  private static Optional<String> said(String part) {
    return part.isEmpty() ? Optional.empty() : Optional.of(part);
  }
}
