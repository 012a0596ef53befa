package org.cartulary.serve.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.published.ReadGraph;
import org.cartulary.serve.published.SourceDocuments;
import org.jspecify.annotations.Nullable;

/**
 * What painters work with: readers of one graph for one page.
 *
 * @param roles who does what where
 * @param periods when
 * @param evidence where it stands
 * @param today the day on which the page is read
 */
record Palette(
    ThingReader reader,
    Names names,
    Roles roles,
    Periods periods,
    Evidence evidence,
    LocalDate today) {

  static Palette of(
      ReadGraph graph, Names names, SourceDocuments documents, Page page, Node thing) {
    ThingReader reader = new ThingReader(graph, names, page.words());
    return new Palette(
        reader,
        names,
        new Roles(reader),
        new Periods(reader),
        new Evidence(reader, new Passages(reader, names, documents), thing),
        page.today().date());
  }

  String say(String key, Object... values) {
    return reader.say(key, values);
  }

  /** All that the property says of a thing, each with its sentence. */
  StatedFact fact(String key, Node thing, Node property) {
    return fact(key, thing, property, reader.objects(thing, property), reader::value);
  }

  /** Some of what the property says of a thing, each with its sentence. */
  StatedFact fact(
      String key, Node thing, Node property, List<Node> objects, Function<Node, Value> shown) {
    return new StatedFact(
        say(key),
        objects.stream()
            .map(object -> new Stated(shown.apply(object), evidence.of(thing, property, object)))
            .toList());
  }

  /** Values that no sentence of their own says. */
  StatedFact plain(String key, List<Value> values) {
    return new StatedFact(say(key), values.stream().map(Stated::plain).toList());
  }

  /** Leads to the list of the same things; says that it has more only if that is certain. */
  Optional<More> list(Part.Extent shown, String list, String facet, Node thing) {
    return Optional.of(
        new More(
            say(shown == Part.Extent.PART ? "more.list" : "more.see"), href(list, facet, thing)));
  }

  /**
   * Leads from a part to the whole.
   *
   * @param list the path of a list
   * @param facet the list's facet that takes this thing
   */
  Optional<More> more(boolean there, String list, String facet, Node thing) {
    return there
        ? Optional.of(new More(say("more.list"), href(list, facet, thing)))
        : Optional.empty();
  }

  private @Nullable String href(String list, String facet, Node thing) {
    return names
        .localName(thing)
        .map(name -> list + "?" + facet + "=" + Percent.encode(name))
        .orElse(null);
  }

  /** Those with the most, the first of them first; among equals by name. */
  List<Node> byCount(Map<Node, ? extends Collection<?>> counted) {
    return counted.keySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Node node) -> -Objects.requireNonNull(counted.get(node)).size())
                .thenComparing(reader.byName()))
        .toList();
  }
}
