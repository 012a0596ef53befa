package org.cartulary.export.schemaorg;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.VIVO;

/** A publication: DOI, authors in their order, date, venue, the grants behind it. */
final class PublicationSchema {
  private final SchemaReader reader;

  PublicationSchema(SchemaReader reader) {
    this.reader = reader;
  }

  void describe(Node publication, SchemaNode node) {
    List<String> doi =
        reader.text(publication, BIBO.doi).map(text -> "https://doi.org/" + text).stream().toList();
    node.addresses("identifier", doi);
    node.addresses("sameAs", doi);
    node.nodes("author", SchemaOrg.references(authors(publication), reader));
    node.text(
        "datePublished", reader.object(publication, VIVO.dateTimeValue).flatMap(reader::date));
    node.nodes(
        "isPartOf",
        SchemaOrg.references(reader.objects(publication, VIVO.hasPublicationVenue), reader));
    node.nodes(
        "about", SchemaOrg.references(reader.objects(publication, VIVO.hasSubjectArea), reader));
    node.nodes(
        "funding",
        SchemaOrg.references(
            reader.objects(publication, VIVO.informationResourceSupportedBy), reader));
  }

  private List<Node> authors(Node publication) {
    return PersonSchema.relatedBy(publication, VIVO.Authorship, reader).stream()
        .sorted(Comparator.comparingInt(this::rank))
        .flatMap(authorship -> reader.related(authorship, FOAF.Person).stream())
        .distinct()
        .toList();
  }

  private int rank(Node authorship) {
    return reader
        .text(authorship, VIVO.rank)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .orElse(Integer.MAX_VALUE);
  }
}
