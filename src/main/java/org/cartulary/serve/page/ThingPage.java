package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.published.ReadGraph;
import org.cartulary.serve.published.SourceDocuments;

/**
 * The page about a thing: its portrait, if its class has one, and everything that is said of it.
 */
public final class ThingPage {
  /** How many values of one property a page lists. */
  private static final int MAX_VALUES = 25;

  /** How many statements a page looks at, in each direction. */
  private static final int MAX_STATEMENTS = 400;

  private static final List<Painter> PAINTERS =
      List.of(
          new GrantPainter(),
          new PersonPainter(),
          new OrganizationPainter(),
          new TopicPainter(),
          new PublicationPainter());
  private static final Painter OTHER = new OtherPainter();

  private final Names names;
  private final SourceDocuments documents;

  /**
   * Pages of a site.
   *
   * @param documents the texts in which facts stand
   */
  public ThingPage(Names names, SourceDocuments documents) {
    this.names = names;
    this.documents = documents;
  }

  /**
   * The page, read within a transaction of the caller's.
   *
   * @param forms links to the same document in other forms
   */
  public Reply reply(Page page, ReadGraph graph, Node thing, List<Value> forms) {
    Palette palette = Palette.of(graph, names, documents, page, thing);
    return page.reply(200, "thing.jte", view(thing, palette, forms));
  }

  private static ThingView view(Node thing, Palette palette, List<Value> forms) {
    Graph graph = palette.reader().graph();
    return new ThingView(
        OtherPainter.title(thing, palette),
        thing.getURI(),
        painter(thing, palette.reader()).paint(thing, palette),
        grouped(graph.find(thing, Node.ANY, Node.ANY), Triple::getObject, palette.reader()),
        grouped(graph.find(Node.ANY, Node.ANY, thing), Triple::getSubject, palette.reader()),
        forms);
  }

  private static Painter painter(Node thing, ThingReader reader) {
    return PAINTERS.stream()
        .filter(painter -> reader.isA(thing, painter.type()))
        .findFirst()
        .orElse(OTHER);
  }

  private static List<Fact> grouped(
      ExtendedIterator<Triple> triples, Function<Triple, Node> end, ThingReader reader) {
    Map<String, List<Node>> byProperty = new TreeMap<>();
    int looked = 0;
    try {
      while (triples.hasNext() && looked++ < MAX_STATEMENTS) {
        Triple triple = triples.next();
        byProperty
            .computeIfAbsent(reader.term(triple.getPredicate()), any -> new ArrayList<>())
            .add(end.apply(triple));
      }
      boolean cut = triples.hasNext();
      return byProperty.entrySet().stream()
          .map(entry -> new Fact(entry.getKey(), listed(entry.getValue(), cut, reader)))
          .toList();
    } finally {
      triples.close();
    }
  }

  private static List<Value> listed(List<Node> nodes, boolean cut, ThingReader reader) {
    List<Value> values =
        new ArrayList<>(reader.values(nodes.subList(0, Math.min(nodes.size(), MAX_VALUES))));
    if (cut) {
      values.add(Value.text(reader.say("more.cut")));
    } else if (nodes.size() > MAX_VALUES) {
      values.add(Value.text(reader.say("more.values", nodes.size() - MAX_VALUES)));
    }
    return values;
  }
}
