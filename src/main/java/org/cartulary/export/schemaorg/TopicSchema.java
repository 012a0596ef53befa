package org.cartulary.export.schemaorg;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;

/** A topic: its other names, its meaning and the vocabulary that defines it. */
final class TopicSchema {
  private TopicSchema() {}

  static void describe(Node topic, SchemaNode node, SchemaReader reader) {
    List<Node> labels = reader.texts(topic, RDFS.label);
    List<Node> other = new ArrayList<>(labels.subList(Math.min(1, labels.size()), labels.size()));
    other.addAll(reader.texts(topic, SKOS.altLabel));
    node.texts("alternateName", other);
    node.text("description", reader.text(topic, SKOS.definition));
    node.addresses("sameAs", GrantSchema.uris(reader.objects(topic, SKOS.exactMatch)));
    node.nodes(
        "inDefinedTermSet",
        reader.objects(topic, RDFS.isDefinedBy).stream()
            .filter(Node::isURI)
            .map(set -> SchemaNode.of(set, "DefinedTermSet").text("name", reader.name(set)))
            .toList());
  }

  /** A vocabulary, with some of the topics that it defines. */
  static void set(Node vocabulary, SchemaNode node, SchemaReader reader) {
    node.text("description", reader.text(vocabulary, SKOS.definition));
    node.nodes(
        "hasDefinedTerm",
        SchemaOrg.references(reader.subjects(RDFS.isDefinedBy, vocabulary), reader));
  }
}
