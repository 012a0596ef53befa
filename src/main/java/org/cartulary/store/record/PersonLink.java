package org.cartulary.store.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as others' records name them; the person's own record says the same.
 *
 * @param iri the person's IRI
 * @param own whether the site has a record of them: the IRI is under its base
 * @param label the name as it is sorted: {@code Shu, Jun}, or as a whole where it is not split
 * @param family null where the name is not split
 * @param given null where the name is not split
 * @param middle a middle name or initial
 * @param orcid an ORCID iD, bare: {@code 0000-0002-1825-0097}
 * @param affiliations where the person works, as far as sources say
 */
public record PersonLink(
    String iri,
    boolean own,
    String label,
    @Nullable String family,
    @Nullable String given,
    @Nullable String middle,
    @Nullable String orcid,
    List<OrganizationLink> affiliations) {}
