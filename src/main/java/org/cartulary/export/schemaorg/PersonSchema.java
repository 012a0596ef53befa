package org.cartulary.export.schemaorg;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VIVO;

/** A person: name in parts, ORCID iD, home pages, affiliation, topics, grants. */
final class PersonSchema {
  private static final Node RESEARCH_AREA = NodeFactory.createURI(VIVO.NS + "hasResearchArea");

  private final SchemaReader reader;

  PersonSchema(SchemaReader reader) {
    this.reader = reader;
  }

  void describe(Node person, SchemaNode node) {
    for (Node card : reader.objects(person, OBO.ARG_2000028)) {
      for (Node name : reader.objects(card, VCARD.hasName)) {
        node.text("givenName", reader.text(name, VCARD.givenName));
        node.text("additionalName", reader.text(name, VIVO.middleName));
        node.text("familyName", reader.text(name, VCARD.familyName));
      }
    }
    node.addresses("url", homepages(person, reader));
    List<String> same = new ArrayList<>();
    // VIVO writes ORCID iDs with http, ORCID itself with https.
    GrantSchema.uris(reader.objects(person, VIVO.orcidId))
        .forEach(orcid -> same.add(orcid.replaceFirst("^http:", "https:")));
    node.addresses("identifier", same);
    same.addAll(GrantSchema.uris(reader.objects(person, OWL.sameAs.asNode())));
    node.addresses("sameAs", same);
    node.nodes("affiliation", SchemaOrg.references(organizations(person), reader));
    node.nodes("knowsAbout", SchemaOrg.references(reader.objects(person, RESEARCH_AREA), reader));
    node.nodes("funding", SchemaOrg.references(relatedBy(person, VIVO.Grant, reader), reader));
  }

  private List<Node> organizations(Node person) {
    return relatedBy(person, VIVO.Position, reader).stream()
        .flatMap(position -> reader.related(position, FOAF.Organization).stream())
        .distinct()
        .toList();
  }

  /** The relationships of a class that a thing takes part in. */
  static List<Node> relatedBy(Node thing, Node type, SchemaReader reader) {
    return reader.objects(thing, VIVO.relatedBy).stream()
        .filter(relationship -> reader.isA(relationship, type))
        .toList();
  }

  /** The web pages on the cards of a person or an organisation. */
  static List<String> homepages(Node thing, SchemaReader reader) {
    return reader.objects(thing, OBO.ARG_2000028).stream()
        .flatMap(card -> reader.objects(card, VCARD.hasURL).stream())
        .flatMap(url -> reader.text(url, VCARD.url).stream())
        .toList();
  }
}
