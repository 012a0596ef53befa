package org.cartulary.model;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as one source names it.
 *
 * @param name as printed: "Xi'an Jiaotong University", "HUST"
 * @param abbreviation the short form given with the name, or null
 * @param ror the bare ROR id ("00p991c53"), or null
 * @param homepage an http(s) address, or null
 */
public record Organization(
    String name,
    @Nullable String abbreviation,
    OrganizationKind kind,
    @Nullable String ror,
    @Nullable String homepage,
    Evidence evidence)
    implements SourceRecord {
  public Organization {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an organisation has a name");
    }
  }

  /** An organisation of which only the name is known. */
  public static Organization named(String name, Evidence evidence) {
    return new Organization(name, null, OrganizationKind.ORGANIZATION, null, null, evidence);
  }
}
