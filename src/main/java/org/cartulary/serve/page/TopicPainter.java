package org.cartulary.serve.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.serve.page.time.Moment;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/** A topic: its place in the vocabulary, the grants on it, who works on it and since when. */
final class TopicPainter implements Painter {
  private static final int GRANTS = 60;
  private static final int PEOPLE = 100;

  /** A topic can have any number below it; no more than these are looked at. */
  private static final int NARROWER = 200;

  @Override
  public Node type() {
    return SKOS.Concept;
  }

  @Override
  public Portrait paint(Node topic, Palette palette) {
    ThingReader reader = palette.reader();
    Part grants = grants(topic, reader);
    GrantLines lines = new GrantLines(palette);
    List<Block> blocks =
        List.of(
            new Tree(palette.say("section.hierarchy"), new Hierarchy(reader).around(topic)),
            lines.of(
                palette.say("section.grants"),
                grants.nodes(),
                lines::people,
                palette.list(grants.extent(), "/grants", "topic", topic)),
            people(topic, grants, palette));
    return new Portrait(
        palette.say("kind.topic"),
        List.of(
            palette.fact("fact.also-called", topic, SKOS.altLabel),
            since(grants, palette),
            palette.fact("fact.same", topic, SKOS.exactMatch),
            palette.fact("fact.vocabulary", topic, RDFS.isDefinedBy)),
        palette.fact("fact.definition", topic, SKOS.definition).values(),
        blocks,
        palette.evidence().rest(List.of(topic)));
  }

  /** The grants on it and on what is below it, as the lists have them. */
  private static Part grants(Node topic, ThingReader reader) {
    Set<Node> grants = new LinkedHashSet<>();
    Set<Node> topics = new LinkedHashSet<>(Set.of(topic));
    Deque<Node> waiting = new ArrayDeque<>(topics);
    boolean more = false;
    boolean perhapsMore = false;
    while (!waiting.isEmpty() && !more) {
      Node next = waiting.remove();
      ThingReader.Some own = reader.some(next, VIVO.subjectAreaOf, VIVO.Grant, GRANTS);
      ThingReader.Some below = reader.some(next, SKOS.narrower, NARROWER);
      grants.addAll(own.nodes());
      below.nodes().stream()
          .filter(narrower -> topics.size() < NARROWER && topics.add(narrower))
          .forEach(waiting::add);
      more = own.more() || grants.size() > GRANTS;
      perhapsMore |= below.more() || topics.size() == NARROWER;
    }
    return new Part(grants.stream().limit(GRANTS).toList(), Part.Extent.of(more, perhapsMore));
  }

  /** When the first grant on it began; not said of a part of the grants. */
  private static StatedFact since(Part grants, Palette palette) {
    Optional<Value> first =
        grants.isWhole() ? firstStart(grants.nodes(), palette) : Optional.empty();
    return palette.plain("fact.since", first.stream().toList());
  }

  private static Optional<Value> firstStart(List<Node> grants, Palette palette) {
    return grants.stream()
        .flatMap(grant -> palette.periods().runs(grant).stream())
        .flatMap(run -> run.start().stream())
        .map(Moment::earliest)
        .min(Comparator.naturalOrder())
        .map(day -> Value.text(palette.periods().year(day)));
  }

  private static Section people(Node topic, Part grants, Palette palette) {
    Map<Node, List<Node>> counted = new HashMap<>();
    for (Node grant : grants.nodes()) {
      for (Node person : palette.roles().people(grant).nodes()) {
        counted.computeIfAbsent(person, any -> new ArrayList<>()).add(grant);
      }
    }
    List<Node> order = palette.byCount(counted);
    List<Section.Row> rows =
        order.stream()
            .limit(PEOPLE)
            .map(person -> row(person, counted.getOrDefault(person, List.of()), palette))
            .toList();
    return new Section(
        palette.say("section.people"),
        List.of(
            palette.say("column.name"), palette.say("column.grants"), palette.say("column.since")),
        rows,
        palette.list(
            Part.Extent.of(order.size() > rows.size(), !grants.isWhole()),
            "/people",
            "topic",
            topic));
  }

  private static Section.Row row(Node person, List<Node> grants, Palette palette) {
    return Section.Row.plain(
        List.of(
            List.of(palette.reader().value(person)),
            List.of(Value.text(palette.say("number", grants.size()))),
            firstStart(grants, palette).stream().toList()));
  }
}
