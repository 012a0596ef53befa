package org.cartulary.export.schemaorg;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/**
 * An organisation: short form, ROR id, home pages, its people and the grants that it takes part in.
 */
final class OrganizationSchema {
  private final SchemaReader reader;

  OrganizationSchema(SchemaReader reader) {
    this.reader = reader;
  }

  void describe(Node organization, SchemaNode node) {
    node.texts("alternateName", reader.texts(organization, VIVO.abbreviation));
    node.addresses("url", PersonSchema.homepages(organization, reader));
    List<String> same = new ArrayList<>(reader.text(organization, VIVO.rorId).stream().toList());
    node.addresses("identifier", same);
    same.addAll(GrantSchema.uris(reader.objects(organization, OWL.sameAs.asNode())));
    node.addresses("sameAs", same);
    node.nodes("member", SchemaOrg.references(people(organization), reader));
    node.nodes(
        "funding",
        SchemaOrg.references(PersonSchema.relatedBy(organization, VIVO.Grant, reader), reader));
  }

  private List<Node> people(Node organization) {
    return PersonSchema.relatedBy(organization, VIVO.Position, reader).stream()
        .flatMap(position -> reader.related(position, FOAF.Person).stream())
        .distinct()
        .toList();
  }
}
