package org.cartulary.identity;

import java.util.Set;
import org.cartulary.model.OrganizationKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as all sources together know it, so that it has one label and one set of types in
 * all their graphs.
 *
 * @param key {@code organization-nsfc}
 * @param name the registry's for a funder, else the fullest that a source prints
 * @param abbreviation one short form, or null
 * @param kinds without {@link OrganizationKind#ORGANIZATION}; empty where no source says it
 * @param funds whether some source names it as a grant's funder
 */
public record KnownOrganization(
    String key,
    String name,
    @Nullable String abbreviation,
    Set<OrganizationKind> kinds,
    boolean funds) {}
