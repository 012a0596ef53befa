package org.cartulary.store.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
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
    GrantTally.Tally tally =
        grants.of(
            new BooleanQuery.Builder()
                .add(new TermQuery(Fields.term(Facet.INSTITUTION, key)), Occur.SHOULD)
                .add(new TermQuery(Fields.term(Facet.FUNDER, key)), Occur.SHOULD)
                .build());
    entry.grants(tally.count());
    for (Facet facet : FROM_GRANTS) {
      tally.values(facet).forEach(value -> entry.facet(facet, value));
    }
    organization
        .objects(VIVO.rorId)
        .map(ror -> ror.isLiteral() ? ror.getLiteralLexicalForm() : ror.toString())
        .forEach(ror -> entry.identifier(ror.replaceFirst("^.*/", "")));
  }
}
