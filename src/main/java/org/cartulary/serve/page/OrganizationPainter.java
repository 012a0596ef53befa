package org.cartulary.serve.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/** An organisation: its people, the grants it takes part in or gives, and its partners. */
final class OrganizationPainter implements Painter {
  private static final int PEOPLE = 60;
  private static final int GRANTS = 60;

  /** How many grants of each of its people count as the organisation's. */
  private static final int GRANTS_OF_ONE = 20;

  @Override
  public Node type() {
    return FOAF.Organization;
  }

  @Override
  public Portrait paint(Node organization, Palette palette) {
    ThingReader reader = palette.reader();
    ThingReader.Some people = palette.roles().staff(organization, PEOPLE);
    ThingReader.Some given = reader.some(organization, VIVO.assigns, VIVO.Grant, GRANTS);
    Part partIn = takesPart(organization, people, reader);
    GrantLines lines = new GrantLines(palette);
    List<Block> blocks =
        List.of(
            lines.of(
                palette.say("section.given"),
                given.nodes(),
                lines::people,
                palette.more(given.more(), "/grants", "funder", organization)),
            lines.of(
                palette.say("section.takes-part"),
                partIn.nodes(),
                lines::people,
                partIn.isWhole()
                    ? Optional.empty()
                    : palette.list(partIn.extent(), "/grants", "institution", organization)),
            people(organization, people, palette),
            new Circles(palette)
                .of(
                    palette.say("section.partners"),
                    organization,
                    partIn.nodes(),
                    palette.roles()::institutions));
    return new Portrait(
        reader.isA(organization, VIVO.FundingOrganization)
            ? palette.say("kind.funder")
            : palette.say("kind.organization"),
        List.of(
            palette.fact("fact.short-name", organization, VIVO.abbreviation),
            palette.fact("fact.ror", organization, VIVO.rorId),
            palette.fact("fact.web-page", organization, FOAF.page)),
        List.of(),
        blocks,
        palette.evidence().rest(List.of(organization)));
  }

  /** The grants that name it, and those of its people. */
  private static Part takesPart(Node organization, ThingReader.Some people, ThingReader reader) {
    ThingReader.Some named = reader.some(organization, VIVO.relatedBy, VIVO.Grant, GRANTS);
    Set<Node> all = new LinkedHashSet<>(named.nodes());
    boolean perhapsMore = people.more();
    for (Node person : people.nodes()) {
      if (all.size() > GRANTS) {
        break;
      }
      ThingReader.Some own = reader.some(person, VIVO.relatedBy, VIVO.Grant, GRANTS_OF_ONE);
      all.addAll(own.nodes());
      perhapsMore |= own.more();
    }
    return new Part(
        all.stream().limit(GRANTS).toList(),
        Part.Extent.of(named.more() || all.size() > GRANTS, perhapsMore));
  }

  private static Section people(Node organization, ThingReader.Some people, Palette palette) {
    return new Section(
        palette.say("section.people"),
        List.of(palette.say("column.name")),
        people.nodes().stream()
            .map(person -> List.of(List.of(palette.reader().value(person))))
            .map(Section.Row::plain)
            .toList(),
        palette.more(people.more(), "/people", "institution", organization));
  }
}
