package org.cartulary.config;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's SPARQL endpoint that the site may ask.
 *
 * @param name a slug, unique among the collaborators
 * @param title for people; the name where none is given
 * @param endpoint its address, http(s), without credentials
 * @param timeout how long its answers to one query may take
 * @param maxBytes how many bytes they may have
 * @param maxResults how many rows one answer may have
 * @param privateAddress whether its host may be in a private range of addresses
 * @param login what it wants to know of who asks; null for nothing
 */
public record CollaboratorConfig(
    String name,
    String title,
    URI endpoint,
    Duration timeout,
    long maxBytes,
    int maxResults,
    boolean privateAddress,
    @Nullable Login login) {}
