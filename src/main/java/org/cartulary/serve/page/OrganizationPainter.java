package org.cartulary.serve.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/** An organisation: its people, the grants it takes part in, and those it gives. */
final class OrganizationPainter implements Painter {

  @Override
  public Node type() {
    return FOAF.Organization;
  }

  @Override
  public Portrait paint(Node organization, ThingReader reader, Names names) {
    List<Node> people = new Roles(reader).staff(organization);
    return new Portrait(
        reader.isA(organization, VIVO.FundingOrganization)
            ? reader.say("kind.funder")
            : reader.say("kind.organization"),
        List.of(
            new Fact(
                reader.say("fact.short-name"),
                reader.values(reader.objects(organization, VIVO.abbreviation))),
            new Fact(reader.say("fact.people"), reader.values(people)),
            new Fact(
                reader.say("fact.web-page"),
                reader.values(reader.objects(organization, FOAF.page)))),
        List.of(),
        List.of(
            GrantTable.of(
                reader.say("section.given"),
                reader.objects(organization, VIVO.assigns, VIVO.Grant),
                reader),
            GrantTable.of(
                reader.say("section.takes-part"),
                reader.objects(organization, VIVO.relatedBy, VIVO.Grant),
                reader)),
        new Evidence(reader, names).about(List.of(organization)));
  }
}
