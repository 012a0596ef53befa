package org.cartulary.store.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.cartulary.vocab.VIVO;

/** Reads people: where they are, and what their grants say of them. */
final class PeopleReader implements EntryReader {
  private static final List<Facet> FROM_GRANTS = List.of(Facet.FUNDER, Facet.YEAR, Facet.TOPIC);

  private final Surroundings surroundings;
  private final GrantTally grants;

  PeopleReader(Surroundings surroundings, GrantTally grants) {
    this.surroundings = surroundings;
    this.grants = grants;
  }

  @Override
  public void read(Said person, String key, Entry entry) throws IOException {
    GrantTally.Tally tally = grants.of(new Term(Fields.PERSON, key));
    entry.grants(tally.count(), Facet.PERSON);
    for (Facet facet : FROM_GRANTS) {
      tally.values(facet).forEach(value -> entry.facet(facet, value));
    }
    // Which of the roles on a grant is theirs, the grant's facets do not tell.
    for (String role : tally.values(Facet.ROLE)) {
      if (grants.has(new Term(Fields.PERSON_ROLE, key + "/" + role))) {
        entry.facet(Facet.ROLE, role);
      }
    }
    Neighbour self = surroundings.neighbour(person.thing());
    self.institutions().forEach(institution -> entry.facet(Facet.INSTITUTION, institution));
    entry.shown(Fields.INSTITUTION, self.institutions().stream().sorted().toList());
    person
        .things(VIVO.orcidId)
        .forEach(orcid -> entry.identifier(orcid.getURI().replaceFirst("^.*/", "")));
  }
}
