package org.cartulary.model;

import org.jspecify.annotations.Nullable;

/**
 * A subject.
 *
 * @param label as the vocabulary (or, without one, the source) writes it
 * @param concept the IRI of the concept in a vocabulary, or null for a free keyword
 */
public record Topic(Text label, @Nullable String concept, Evidence evidence)
    implements SourceRecord {}
