package org.cartulary.store.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant as others' records name it.
 *
 * @param iri its IRI
 * @param own whether the site has a record of it: the IRI is under its base
 * @param titles one a language; never empty
 * @param awardNumber the funder's number
 */
public record GrantLink(
    String iri, boolean own, List<LanguageText> titles, @Nullable String awardNumber) {}
