package org.cartulary.store.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as others' records name it; its own record says the same.
 *
 * @param iri its IRI
 * @param own whether the site has a record of it: the IRI is under its base
 * @param names one a language; never empty
 * @param abbreviation its short form: {@code NSFC}
 * @param ror its ROR id, bare: {@code 01h0zpd94}
 * @param funderId its number in Crossref's Funder Registry, bare: {@code 501100001809}
 */
public record OrganizationLink(
    String iri,
    boolean own,
    List<LanguageText> names,
    @Nullable String abbreviation,
    @Nullable String ror,
    @Nullable String funderId) {}
