package org.cartulary.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as one source names them.
 *
 * @param orcid the bare iD with hyphens ("0000-0002-1825-0097"), or null
 * @param affiliations where the source says they work
 * @param homepage an http(s) address, or null
 */
public record Person(
    PersonName name,
    @Nullable String orcid,
    List<Fact<Organization>> affiliations,
    @Nullable String homepage,
    Evidence evidence)
    implements SourceRecord {
  public Person {
    affiliations = List.copyOf(affiliations);
  }
}
