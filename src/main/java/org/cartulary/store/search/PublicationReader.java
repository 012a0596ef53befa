package org.cartulary.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.Term;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.VIVO;

/** Reads publications: when, by whom, and the grants that they came from. */
final class PublicationReader implements EntryReader {
  private static final List<Facet> FROM_GRANTS =
      List.of(Facet.FUNDER, Facet.TOPIC, Facet.INSTITUTION);

  private final Surroundings surroundings;
  private final Keys keys;
  private final GrantTally grants;
  private final Periods periods;

  /** Somebody who wrote it. */
  private record Author(Node person, int rank) {}

  PublicationReader(Surroundings surroundings, Keys keys, GrantTally grants) {
    this.surroundings = surroundings;
    this.keys = keys;
    this.grants = grants;
    this.periods = new Periods(surroundings, 0);
  }

  @Override
  public void read(Said publication, String key, Entry entry) throws IOException {
    GrantTally.Tally tally = grants.of(new Term(Fields.PUBLICATION, key));
    entry.grants(tally.count());
    for (Facet facet : FROM_GRANTS) {
      tally.values(facet).forEach(value -> entry.facet(facet, value));
    }
    periods.issued(publication, entry);
    publication.texts(BIBO.abstract_).sorted().forEach(entry::abstracts);
    publication.texts(BIBO.doi).forEach(entry::identifier);
    publication
        .things(VIVO.hasPublicationVenue)
        .forEach(venue -> entry.related(surroundings.neighbour(venue).names()));
    authors(publication, entry);
  }

  private void authors(Said publication, Entry entry) {
    List<Author> authors = new ArrayList<>();
    publication
        .things(VIVO.relatedBy)
        .map(surroundings::said)
        .filter(authorship -> authorship.isA(VIVO.Authorship))
        .forEach(
            authorship ->
                authorship
                    .things(VIVO.relates)
                    .filter(other -> surroundings.neighbour(other).person())
                    .forEach(person -> authors.add(new Author(person, rank(authorship)))));
    authors.sort(
        Comparator.comparingInt(Author::rank).thenComparing(author -> author.person().getURI()));
    List<String> shown = new ArrayList<>();
    for (Author author : authors) {
      entry.related(surroundings.neighbour(author.person()).names());
      keys.key(author.person()).ifPresent(shown::add);
    }
    shown.stream().distinct().forEach(person -> entry.term(Fields.PERSON, person));
    entry.shown(Fields.PEOPLE, shown);
  }

  private static int rank(Said authorship) {
    return authorship
        .text(VIVO.rank)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(Integer.MAX_VALUE);
  }
}
