package org.cartulary.export.schemaorg;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.VOID;

/** What was published: the dataset, the sources that are its parts, and each release of it. */
final class ReleaseSchema {
  private ReleaseSchema() {}

  /** The dataset, or the part of it that a source says. */
  static void dataset(Node dataset, SchemaNode node, SchemaReader reader) {
    node.text("name", name(dataset, reader));
    node.addresses("license", GrantSchema.uris(reader.objects(dataset, DCTERMS.license)));
    node.nodes("publisher", agents(reader.objects(dataset, DCTERMS.publisher), reader));
    node.text("datePublished", reader.text(dataset, DCTERMS.issued));
    node.text("dateModified", reader.text(dataset, DCTERMS.modified));
    node.addresses("isBasedOn", GrantSchema.uris(reader.objects(dataset, DCTERMS.source)));
    node.nodes("isPartOf", parts(reader.subjects(VOID.subset, dataset), reader));
    node.nodes("hasPart", parts(reader.objects(dataset, VOID.subset), reader));
    node.nodes(
        "publication", SchemaOrg.references(reader.objects(dataset, PROV.wasGeneratedBy), reader));
    node.nodes(
        "distribution",
        GrantSchema.uris(reader.objects(dataset, VOID.dataDump)).stream()
            .map(file -> SchemaNode.unnamed("DataDownload").addresses("contentUrl", List.of(file)))
            .toList());
  }

  /** A release: when it was published, by whom, and what. */
  static void release(Node release, SchemaNode node, SchemaReader reader) {
    node.text("endDate", reader.text(release, PROV.endedAtTime));
    node.nodes("publishedBy", agents(reader.objects(release, DCTERMS.publisher), reader));
    List<Node> published =
        reader.subjects(PROV.wasGeneratedBy, release).stream()
            .filter(thing -> reader.isA(thing, VOID.Dataset))
            .toList();
    node.nodes("about", parts(published, reader));
  }

  /** These have titles where other things have labels. */
  private static Optional<String> name(Node thing, SchemaReader reader) {
    return reader.name(thing).or(() -> reader.text(thing, DCTERMS.title));
  }

  private static List<SchemaNode> parts(List<Node> datasets, SchemaReader reader) {
    return datasets.stream()
        .filter(Node::isURI)
        .map(part -> SchemaNode.of(part, "Dataset").text("name", name(part, reader)))
        .toList();
  }

  private static List<SchemaNode> agents(List<Node> agents, SchemaReader reader) {
    return agents.stream()
        .filter(Node::isURI)
        .map(agent -> SchemaNode.of(agent, "Organization").text("name", reader.name(agent)))
        .filter(agent -> agent.json().has("name"))
        .toList();
  }
}
