package org.cartulary.store.search;

import java.io.IOException;
import java.util.List;
import org.cartulary.vocab.SKOS;

/** Reads topics; what is below a topic counts for it. */
final class TopicReader implements EntryReader {
  private static final List<Facet> FROM_GRANTS =
      List.of(Facet.FUNDER, Facet.YEAR, Facet.INSTITUTION);

  private final Surroundings surroundings;
  private final GrantTally grants;

  TopicReader(Surroundings surroundings, GrantTally grants) {
    this.surroundings = surroundings;
    this.grants = grants;
  }

  @Override
  public void read(Said topic, String key, Entry entry) throws IOException {
    GrantTally.Tally tally = grants.of(Fields.term(Facet.TOPIC, key));
    entry.grants(tally.count(), Facet.TOPIC);
    for (Facet facet : FROM_GRANTS) {
      tally.values(facet).forEach(value -> entry.facet(facet, value));
    }
    surroundings
        .withBroader(topic.thing())
        .forEach(
            above -> {
              if (!above.equals(key)) {
                entry.facet(Facet.TOPIC, above);
              }
            });
    topic.texts(SKOS.definition).sorted().forEach(entry::abstracts);
  }
}
