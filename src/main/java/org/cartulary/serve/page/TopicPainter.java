package org.cartulary.serve.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/** A topic: its place in the vocabulary, and the grants and people on it. */
final class TopicPainter implements Painter {
  private static final Node PEOPLE = NodeFactory.createURI(VIVO.NS + "researchAreaOf");

  @Override
  public Node type() {
    return SKOS.Concept;
  }

  @Override
  public Portrait paint(Node topic, ThingReader reader, Names names) {
    return new Portrait(
        reader.say("kind.topic"),
        List.of(
            new Fact(
                reader.say("fact.also-called"),
                reader.values(reader.objects(topic, SKOS.altLabel))),
            new Fact(
                reader.say("fact.broader"), reader.values(reader.objects(topic, SKOS.broader))),
            new Fact(
                reader.say("fact.narrower"), reader.values(reader.objects(topic, SKOS.narrower))),
            new Fact(reader.say("fact.people"), reader.values(reader.objects(topic, PEOPLE)))),
        reader.values(reader.objects(topic, SKOS.definition)),
        List.of(
            GrantTable.of(
                reader.say("section.grants"),
                reader.objects(topic, VIVO.subjectAreaOf, VIVO.Grant),
                reader)),
        List.of());
  }
}
