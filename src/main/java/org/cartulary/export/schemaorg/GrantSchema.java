package org.cartulary.export.schemaorg;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.VIVO;

/** A grant: number, funder, amount, and the project and publications that it funds. */
final class GrantSchema {
  private final SchemaReader reader;

  GrantSchema(SchemaReader reader) {
    this.reader = reader;
  }

  void describe(Node grant, SchemaNode node) {
    node.text("description", reader.text(grant, BIBO.abstract_));
    node.text("identifier", reader.text(grant, VIVO.sponsorAwardId));
    node.nodes("funder", SchemaOrg.references(reader.objects(grant, VIVO.assignedBy), reader));
    reader
        .text(grant, VIVO.totalAwardAmount)
        .ifPresent(value -> node.nodes("amount", List.of(amount(grant, value))));
    node.addresses("sameAs", uris(reader.objects(grant, FOAF.page)));
    List<SchemaNode> funded = new ArrayList<>();
    SchemaNode project = project(grant);
    if (!project.isEmpty()) {
      funded.add(project.text("name", reader.name(grant)));
    }
    List<Node> works = reader.objects(grant, VIVO.supportedInformationResource);
    funded.addAll(SchemaOrg.references(works, reader));
    node.nodes("fundedItem", funded);
  }

  private SchemaNode amount(Node grant, String value) {
    return SchemaNode.unnamed("MonetaryAmount")
        .number("value", value)
        .text("currency", reader.text(grant, CARTULARY.currency));
  }

  /**
   * VIVO's grant is also the project, and has dates and people; in schema.org only the project has.
   */
  private SchemaNode project(Node grant) {
    SchemaNode project = SchemaNode.unnamed("ResearchProject");
    project.text("foundingDate", reader.end(grant, VIVO.start));
    project.text("dissolutionDate", reader.end(grant, VIVO.end));
    List<SchemaNode> members = new ArrayList<>();
    List<Node> bearers = new ArrayList<>();
    for (Node related : reader.objects(grant, VIVO.relates)) {
      for (Node bearer : reader.objects(related, OBO.RO_0000052)) {
        bearers.add(bearer);
        members.add(RoleSchema.held(related, bearer, reader));
      }
    }
    List<Node> others = new ArrayList<>(reader.related(grant, FOAF.Person));
    others.addAll(reader.related(grant, FOAF.Organization));
    others.removeAll(bearers);
    members.addAll(SchemaOrg.references(others, reader));
    project.nodes("member", members);
    project.nodes(
        "knowsAbout", SchemaOrg.references(reader.objects(grant, VIVO.hasSubjectArea), reader));
    return project;
  }

  static List<String> uris(List<Node> nodes) {
    return nodes.stream().filter(Node::isURI).map(Node::getURI).toList();
  }
}
