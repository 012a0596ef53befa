package org.cartulary.store.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic as others' records name it.
 *
 * @param iri the concept's IRI
 * @param own whether the site has a record of it: the IRI is under its base
 * @param labels one a language; never empty
 * @param scheme the IRI of the vocabulary that it belongs to
 */
public record TopicLink(
    String iri, boolean own, List<LanguageText> labels, @Nullable String scheme) {}
