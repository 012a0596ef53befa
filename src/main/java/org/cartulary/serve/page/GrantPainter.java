package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.VIVO;

/** A grant: its people with role and affiliation, its time, and the sentence of every fact. */
final class GrantPainter implements Painter {

  @Override
  public Node type() {
    return VIVO.Grant;
  }

  @Override
  public Portrait paint(Node grant, ThingReader reader, Names names) {
    List<Fact> facts =
        List.of(
            new Fact(
                reader.say("fact.funder"), reader.values(reader.objects(grant, VIVO.assignedBy))),
            new Fact(
                reader.say("fact.programme"),
                reader.values(reader.objects(grant, CARTULARY.programme))),
            new Fact(
                reader.say("fact.award-number"),
                reader.values(reader.objects(grant, VIVO.sponsorAwardId))),
            new Fact(reader.say("fact.period"), new Periods(reader).of(grant)),
            new Fact(
                reader.say("fact.status"),
                reader.values(reader.objects(grant, CARTULARY.statedStatus))),
            new Fact(reader.say("fact.amount"), amount(grant, reader)),
            new Fact(
                reader.say("fact.organizations"),
                reader.values(reader.objects(grant, VIVO.relates, FOAF.Organization))),
            new Fact(
                reader.say("fact.topics"),
                reader.values(reader.objects(grant, VIVO.hasSubjectArea))),
            new Fact(
                reader.say("fact.keywords"),
                reader.values(reader.objects(grant, VIVO.freetextKeyword))),
            new Fact(
                reader.say("fact.publications"),
                reader.values(reader.objects(grant, VIVO.supportedInformationResource))),
            new Fact(reader.say("fact.source"), reader.values(reader.objects(grant, FOAF.page))));
    return new Portrait(
        reader.say("kind.grant"),
        facts,
        reader.values(reader.objects(grant, BIBO.abstract_)),
        List.of(
            Section.of(
                reader.say("section.people"),
                List.of(
                    reader.say("column.name"),
                    reader.say("column.role"),
                    reader.say("column.affiliation")),
                people(grant, reader))),
        new Evidence(reader, names).about(withParts(grant, reader)));
  }

  private static List<Value> amount(Node grant, ThingReader reader) {
    List<Value> currencies = reader.values(reader.objects(grant, CARTULARY.currency));
    String currency = currencies.size() == 1 ? " " + currencies.get(0).text() : "";
    return reader.values(reader.objects(grant, VIVO.totalAwardAmount)).stream()
        .map(amount -> Value.text(amount.text() + currency))
        .toList();
  }

  private static List<List<List<Value>>> people(Node grant, ThingReader reader) {
    Roles roles = new Roles(reader);
    List<List<List<Value>>> rows = new ArrayList<>();
    for (Node person : reader.objects(grant, VIVO.relates, FOAF.Person)) {
      rows.add(
          List.of(
              List.of(reader.value(person)),
              roles.on(grant, person),
              reader.values(roles.affiliations(person))));
    }
    return rows;
  }

  /** The grant and the nodes that are its parts: roles, interval, dates. */
  private static List<Node> withParts(Node grant, ThingReader reader) {
    List<Node> things = new ArrayList<>(List.of(grant));
    for (Node related : reader.objects(grant, VIVO.relates)) {
      if (!reader.objects(related, OBO.RO_0000052).isEmpty()) {
        things.add(related);
      }
    }
    for (Node interval : reader.objects(grant, VIVO.dateTimeInterval)) {
      things.add(interval);
      things.addAll(reader.objects(interval, VIVO.start));
      things.addAll(reader.objects(interval, VIVO.end));
    }
    return things;
  }
}
