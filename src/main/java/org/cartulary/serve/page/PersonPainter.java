package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/** A person: where they work, their grants, and with whom. */
final class PersonPainter implements Painter {
  private static final Node RESEARCH_AREA = NodeFactory.createURI(VIVO.NS + "hasResearchArea");

  @Override
  public Node type() {
    return FOAF.Person;
  }

  @Override
  public Portrait paint(Node person, ThingReader reader, Names names) {
    Roles roles = new Roles(reader);
    List<Node> grants = reader.objects(person, VIVO.relatedBy, VIVO.Grant);
    List<Fact> facts =
        List.of(
            new Fact(reader.say("fact.affiliation"), reader.values(roles.affiliations(person))),
            new Fact(reader.say("fact.orcid"), reader.values(reader.objects(person, VIVO.orcidId))),
            new Fact(
                reader.say("fact.research-areas"),
                reader.values(reader.objects(person, RESEARCH_AREA))),
            new Fact(
                reader.say("fact.web-page"), reader.values(reader.objects(person, FOAF.page))));
    return new Portrait(
        reader.say("kind.person"),
        facts,
        List.of(),
        List.of(grants(person, grants, reader, roles), colleagues(person, grants, reader)),
        new Evidence(reader, names).about(withPositions(person, reader)));
  }

  private static List<Node> withPositions(Node person, ThingReader reader) {
    List<Node> things = new ArrayList<>(List.of(person));
    things.addAll(reader.objects(person, VIVO.relatedBy, VIVO.Position));
    return things;
  }

  private static Section grants(Node person, List<Node> grants, ThingReader reader, Roles roles) {
    Periods periods = new Periods(reader);
    return Section.of(
        reader.say("section.grants"),
        List.of(
            reader.say("column.grant"),
            reader.say("column.role"),
            reader.say("column.period"),
            reader.say("column.funder")),
        grants.stream()
            .map(
                grant ->
                    List.of(
                        List.of(reader.value(grant)),
                        roles.on(grant, person),
                        periods.of(grant),
                        reader.values(reader.objects(grant, VIVO.assignedBy))))
            .toList());
  }

  private static Section colleagues(Node person, List<Node> grants, ThingReader reader) {
    Map<String, Node> others = new TreeMap<>();
    for (Node grant : grants) {
      for (Node other : reader.objects(grant, VIVO.relates, FOAF.Person)) {
        if (!other.equals(person)) {
          others.put(reader.value(other).text() + other, other);
        }
      }
    }
    return Section.of(
        reader.say("section.colleagues"),
        List.of(reader.say("column.name"), reader.say("column.together")),
        others.values().stream()
            .map(
                other ->
                    List.of(
                        List.of(reader.value(other)),
                        reader.values(
                            grants.stream()
                                .filter(g -> reader.graph().contains(g, VIVO.relates, other))
                                .toList())))
            .toList());
  }
}
