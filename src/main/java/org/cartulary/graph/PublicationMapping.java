package org.cartulary.graph;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.identity.Identities;
import org.cartulary.model.Person;
import org.cartulary.model.Publication;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.VIVO;

/**
 * Publications as {@code bibo:Document}: whether article, paper or book the source does not say,
 * nor whether its venue is a journal, so that is a {@code bibo:Collection}.
 */
final class PublicationMapping implements RecordMapping<Publication> {
  private final Identities identities;
  private final EvidenceMapping evidence;
  private final PeriodMapping periods;
  private final PersonMapping people;

  PublicationMapping(
      Identities identities,
      EvidenceMapping evidence,
      PeriodMapping periods,
      PersonMapping people) {
    this.identities = identities;
    this.evidence = evidence;
    this.periods = periods;
    this.people = people;
  }

  @Override
  public Class<Publication> type() {
    return Publication.class;
  }

  @Override
  public void map(Publication publication, SourceGraph graph) {
    describe(graph, publication);
  }

  /** The publication's node with all that is said of it. */
  Node describe(SourceGraph graph, Publication publication) {
    String key = identities.publication(publication);
    Node node = graph.node(key);
    graph.type(node, BIBO.Document);
    graph.statement(node, RDFS.label, Literals.text(publication.title()));
    evidence.derive(graph, node, publication.evidence());
    if (publication.doi() != null) {
      graph.statement(node, BIBO.doi, Literals.string(publication.doi()));
    }
    if (publication.issued() != null) {
      Node date = periods.value(graph, key + "-issued-", publication.issued());
      graph.statement(node, VIVO.dateTimeValue, date);
    }
    if (publication.venue() != null) {
      graph.link(node, VIVO.hasPublicationVenue, venue(graph, publication.venue()));
    }
    authors(graph, node, key, publication);
    return node;
  }

  private static Node venue(SourceGraph graph, String name) {
    String key = Identities.venue(name);
    Node venue = graph.node(key);
    if (graph.isNew(key)) {
      graph.type(venue, BIBO.Collection);
      graph.statement(venue, RDFS.label, Literals.string(name));
    }
    return venue;
  }

  private void authors(SourceGraph graph, Node node, String key, Publication publication) {
    Set<String> named = new HashSet<>();
    int rank = 0;
    for (Person author : publication.authors()) {
      rank++;
      Node person = people.describe(graph, author);
      String slug = PersonMapping.slug(graph.key(person));
      if (named.add(slug)) {
        Node authorship = graph.node("authorship-" + PersonMapping.slug(key) + "--" + slug);
        graph.type(authorship, VIVO.Authorship);
        graph.statement(authorship, VIVO.rank, Literals.xsdInt(rank));
        graph.link(authorship, VIVO.relates, node);
        graph.link(authorship, VIVO.relates, person);
      }
    }
  }
}
