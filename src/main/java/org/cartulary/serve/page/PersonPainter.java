package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/** A person: where they work, their grants in time, and with whom. */
final class PersonPainter implements Painter {
  private static final Node RESEARCH_AREA = NodeFactory.createURI(VIVO.NS + "hasResearchArea");
  private static final int GRANTS = 100;
  private static final int POSITIONS = 50;
  private static final int TOPICS = 20;

  @Override
  public Node type() {
    return FOAF.Person;
  }

  @Override
  public Portrait paint(Node person, Palette palette) {
    ThingReader reader = palette.reader();
    ThingReader.Some grants = reader.some(person, VIVO.relatedBy, VIVO.Grant, GRANTS);
    GrantLines lines = new GrantLines(palette);
    List<Block> blocks =
        List.of(
            lines.of(
                palette.say("section.grants"),
                grants.nodes(),
                grant -> lines.roleAndFunder(grant, person),
                palette.more(grants.more(), "/grants", "person", person)),
            new Circles(palette)
                .of(
                    palette.say("section.colleagues"),
                    person,
                    grants.nodes(),
                    grant -> palette.roles().people(grant).nodes()),
            new Publications(palette)
                .of(palette.say("section.publications"), publications(person, reader)));
    return new Portrait(
        palette.say("kind.person"),
        List.of(
            affiliations(person, palette),
            palette.fact("fact.orcid", person, VIVO.orcidId),
            topics(person, grants.nodes(), palette),
            palette.fact("fact.web-page", person, FOAF.page)),
        List.of(),
        blocks,
        palette.evidence().rest(List.of(person)));
  }

  private static StatedFact affiliations(Node person, Palette palette) {
    ThingReader reader = palette.reader();
    Map<Node, List<Passage>> stated = new HashMap<>();
    for (Node position : palette.roles().positions(person, POSITIONS).nodes()) {
      for (Node organization : reader.objects(position, VIVO.relates, FOAF.Organization)) {
        List<Passage> passages = stated.computeIfAbsent(organization, any -> new ArrayList<>());
        passages.addAll(palette.evidence().of(position, VIVO.relates, organization));
      }
    }
    return new StatedFact(
        palette.say("fact.affiliation"),
        palette.roles().affiliations(person).stream()
            .map(
                organization ->
                    new Stated(
                        reader.value(organization),
                        stated.getOrDefault(organization, List.of()).stream().distinct().toList()))
            .toList());
  }

  /** What the person says, and the topics of the grants, those of the most grants first. */
  private static StatedFact topics(Node person, List<Node> grants, Palette palette) {
    ThingReader reader = palette.reader();
    Map<Node, List<Node>> counted = new HashMap<>();
    for (Node grant : grants) {
      reader
          .objects(grant, VIVO.hasSubjectArea)
          .forEach(topic -> counted.computeIfAbsent(topic, any -> new ArrayList<>()).add(grant));
    }
    List<Node> topics = new ArrayList<>(reader.objects(person, RESEARCH_AREA));
    topics.addAll(palette.byCount(counted));
    return palette.plain(
        "fact.topics", reader.values(topics.stream().distinct().limit(TOPICS).toList()));
  }

  private static ThingReader.Some publications(Node person, ThingReader reader) {
    ThingReader.Some authorships =
        reader.some(person, VIVO.relatedBy, VIVO.Authorship, Publications.SHOWN);
    List<Node> documents =
        authorships.nodes().stream()
            .flatMap(a -> reader.objects(a, VIVO.relates, BIBO.Document).stream())
            .distinct()
            .toList();
    return new ThingReader.Some(documents, authorships.more());
  }
}
