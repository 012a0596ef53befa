package org.cartulary.store.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is chosen of facets, as queries: one of the values of each. */
final class FacetQueries {
  private final Query words;
  private final Search search;

  /**
   * @param words what the search's words find
   */
  FacetQueries(Query words, Search search) {
    this.words = words;
    this.search = search;
  }

  /** All that is looked for. */
  Query all() {
    return narrowed(search.chosen());
  }

  /** The same but for what is chosen of one facet: that is what its counts are of. */
  Query without(Facet facet) {
    return narrowed(search.without(facet));
  }

  private Query narrowed(Map<Facet, Set<String>> chosen) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    search.kind().ifPresent(kind -> all.add(value(Facet.KIND, kind.code()), Occur.FILTER));
    chosen.forEach((facet, values) -> all.add(oneOf(facet, values), Occur.FILTER));
    return all.build();
  }

  private Query oneOf(Facet facet, Set<String> values) {
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    values.forEach(value -> one.add(value(facet, value), Occur.SHOULD));
    return one.build();
  }

  /** The things that have a value of a facet. */
  Query value(Facet facet, String value) {
    return switch (facet) {
      case STATUS -> {
        Optional<Query> status = Status.of(value).map(s -> s.on(Days.of(search.today())));
        yield status.orElseGet(MatchNoDocsQuery::new);
      }
      case PERSON -> new TermQuery(new Term(Fields.PERSON, value));
      case ROLE -> role(value);
      default -> new TermQuery(Fields.term(facet, value));
    };
  }

  /** Where people are chosen, a role is theirs; else it is anybody's. */
  private Query role(String code) {
    if (search.chosen(Facet.PERSON).isEmpty()) {
      return new TermQuery(Fields.term(Facet.ROLE, code));
    }
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    search
        .chosen(Facet.PERSON)
        .forEach(
            person ->
                one.add(
                    new TermQuery(new Term(Fields.PERSON_ROLE, person + "/" + code)),
                    Occur.SHOULD));
    return one.build();
  }
}
