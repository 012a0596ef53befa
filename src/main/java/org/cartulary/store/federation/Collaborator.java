package org.cartulary.store.federation;

import java.net.URI;
import java.time.Duration;
import org.cartulary.fetch.FetchRequest;
import org.cartulary.store.remote.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's SPARQL endpoint that may be asked: another Cartulary's, a VIVO's, Wikidata's.
 *
 * @param name a slug, unique among the site's collaborators
 * @param title for people
 * @param endpoint the address of its query service, by which SERVICE calls it
 * @param timeout how long its answers to one query of ours may take
 * @param maxBytes how many bytes they may have
 * @param maxResults how many rows one answer may have
 * @param privateAddress whether its address may be in a private range
 * @param credentials what it wants to know of who asks; null for nothing
 */
public record Collaborator(
    String name,
    String title,
    URI endpoint,
    Duration timeout,
    long maxBytes,
    int maxResults,
    boolean privateAddress,
    @Nullable Credentials credentials) {
  public Collaborator {
    if (!FetchRequest.isWeb(endpoint)) {
      throw new IllegalArgumentException("not the address of an endpoint: " + endpoint);
    }
    if (timeout.isNegative() || timeout.isZero() || maxBytes < 1 || maxResults < 1) {
      throw new IllegalArgumentException("a collaborator has limits of time and size: " + name);
    }
  }

  /** One that answers anybody. */
  public Collaborator(
      String name,
      String title,
      URI endpoint,
      Duration timeout,
      long maxBytes,
      int maxResults,
      boolean privateAddress) {
    this(name, title, endpoint, timeout, maxBytes, maxResults, privateAddress, null);
  }

  /** The endpoint's IRI. */
  public String iri() {
    return endpoint.toString();
  }
}
