package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VITRO;

/**
 * The page about a thing: its portrait, if its class has one, and everything that is said of it.
 */
public final class ThingPage {
  /** How many values of one property a page lists. */
  private static final int MAX_VALUES = 200;

  private static final List<Painter> PAINTERS =
      List.of(
          new GrantPainter(), new PersonPainter(), new OrganizationPainter(), new TopicPainter());

  private final String siteTitle;
  private final Names names;

  /**
   * Pages of a site.
   *
   * @param siteTitle the site's name, as the pages' heads show it
   */
  public ThingPage(String siteTitle, Names names) {
    this.siteTitle = siteTitle;
    this.names = names;
  }

  /**
   * The page, read within a transaction of the caller's.
   *
   * @param forms links to the same document in other forms
   */
  public byte[] page(Graph graph, Node thing, List<Value> forms) {
    return Templates.page("thing.jte", view(thing, new ThingReader(graph, names), forms));
  }

  private ThingView view(Node thing, ThingReader reader, List<Value> forms) {
    return new ThingView(
        siteTitle,
        reader.value(thing),
        thing.getURI(),
        portrait(thing, reader),
        grouped(reader.graph().find(thing, Node.ANY, Node.ANY).toList(), Triple::getObject, reader),
        grouped(
            reader.graph().find(Node.ANY, Node.ANY, thing).toList(), Triple::getSubject, reader),
        forms);
  }

  private Portrait portrait(Node thing, ThingReader reader) {
    for (Painter painter : PAINTERS) {
      if (reader.isA(thing, painter.type())) {
        return painter.paint(thing, reader, names);
      }
    }
    return other(thing, reader);
  }

  /** A thing of another class: when it is, and what is stated of it. */
  private Portrait other(Node thing, ThingReader reader) {
    List<Node> types = reader.objects(thing, VITRO.mostSpecificType);
    if (types.isEmpty()) {
      types = reader.objects(thing, RDF.type);
    }
    Periods periods = new Periods(reader);
    List<Value> period = new ArrayList<>(periods.of(thing));
    periods.interval(thing).map(Value::text).ifPresent(period::add);
    return new Portrait(
        types.isEmpty() ? "thing" : TermNames.of(types.get(0)),
        List.of(new Fact("Period", period)),
        List.of(),
        List.of(),
        new Evidence(reader, names).about(List.of(thing)));
  }

  private static List<Fact> grouped(
      Iterable<Triple> triples, Function<Triple, Node> end, ThingReader reader) {
    Map<String, List<Node>> byProperty = new TreeMap<>();
    for (Triple triple : triples) {
      byProperty
          .computeIfAbsent(TermNames.of(triple.getPredicate()), any -> new ArrayList<>())
          .add(end.apply(triple));
    }
    return byProperty.entrySet().stream()
        .map(entry -> new Fact(entry.getKey(), listed(entry.getValue(), reader)))
        .toList();
  }

  private static List<Value> listed(List<Node> nodes, ThingReader reader) {
    List<Value> values =
        new ArrayList<>(reader.values(nodes.subList(0, Math.min(nodes.size(), MAX_VALUES))));
    if (nodes.size() > MAX_VALUES) {
      values.add(Value.text("and " + (nodes.size() - MAX_VALUES) + " more"));
    }
    return values;
  }
}
