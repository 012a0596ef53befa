package org.cartulary.store.federation;

import java.net.URI;
import java.time.Duration;
import org.cartulary.fetch.FetchRequest;

/**
 * Somebody else's SPARQL endpoint that may be asked: another Cartulary's, a VIVO's, Wikidata's.
 *
 * @param name a slug, unique among the site's collaborators
 * @param title for people
 * @param endpoint the address of its query service, by which SERVICE calls it
 * @param timeout how long one request may take
 * @param maxBytes how many bytes one answer may have
 * @param maxResults how many rows one answer may have
 * @param privateAddress whether its address may be in a private range
 */
public record Collaborator(
    String name,
    String title,
    URI endpoint,
    Duration timeout,
    long maxBytes,
    int maxResults,
    boolean privateAddress) {
  public Collaborator {
    if (!FetchRequest.isWeb(endpoint)) {
      throw new IllegalArgumentException("not the address of an endpoint: " + endpoint);
    }
    if (timeout.isNegative() || timeout.isZero() || maxBytes < 1 || maxResults < 1) {
      throw new IllegalArgumentException("a collaborator has limits of time and size: " + name);
    }
  }

  /** The endpoint's IRI. */
  public String iri() {
    return endpoint.toString();
  }
}
