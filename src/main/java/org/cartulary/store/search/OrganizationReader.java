package org.cartulary.store.search;

import java.io.IOException;
import java.util.List;
import org.cartulary.vocab.VIVO;

/** Reads organisations: those that take part in grants and those that give them. */
final class OrganizationReader implements EntryReader {
  private static final List<Facet> FROM_GRANTS =
      List.of(Facet.FUNDER, Facet.YEAR, Facet.TOPIC, Facet.INSTITUTION);

  private final GrantTally grants;

  OrganizationReader(GrantTally grants) {
    this.grants = grants;
  }

  @Override
  public void read(Said organization, String key, Entry entry) throws IOException {
    GrantTally.Tally given = grants.of(Fields.term(Facet.FUNDER, key));
    GrantTally.Tally joined = grants.of(Fields.term(Facet.INSTITUTION, key));
    if (given.count() > 0) {
      entry.grants(given.count(), Facet.FUNDER);
    } else {
      entry.grants(joined.count(), Facet.INSTITUTION);
    }
    for (Facet facet : FROM_GRANTS) {
      given.values(facet).forEach(value -> entry.facet(facet, value));
      joined.values(facet).forEach(value -> entry.facet(facet, value));
    }
    organization
        .objects(VIVO.rorId)
        .map(ror -> ror.isLiteral() ? ror.getLiteralLexicalForm() : ror.toString())
        .forEach(ror -> entry.identifier(ror.replaceFirst("^.*/", "")));
  }
}
