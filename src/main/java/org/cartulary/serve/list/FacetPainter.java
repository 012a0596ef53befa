package org.cartulary.serve.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cartulary.serve.list.ListView.FacetView;
import org.cartulary.serve.list.ListView.Link;
import org.cartulary.serve.list.ListView.Value;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Page;
import org.cartulary.store.search.Facet;
import org.cartulary.store.search.Found;
import org.cartulary.store.search.Found.Count;
import org.cartulary.store.search.Label;
import org.cartulary.store.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** Shows facets: their values with counts, each a link that chooses it or takes it away. */
final class FacetPainter {
  /** How many values are shown at once; the chosen ones always are. */
  private static final int SHOWN = 8;

  private final ListAddress address;
  private final Page page;
  private final Messages words;

  FacetPainter(ListAddress address, Page page) {
    this.address = address;
    this.page = page;
    this.words = page.words();
  }

  List<FacetView> facets(Found found) {
    List<FacetView> facets = new ArrayList<>();
    for (Facet facet : address.list().facets()) {
      List<Count> counts = new ArrayList<>(found.facets().getOrDefault(facet, List.of()));
      if (!counts.isEmpty()) {
        facets.add(facet(facet, counts));
      }
    }
    return facets;
  }

  private FacetView facet(Facet facet, List<Count> counts) {
    if (facet == Facet.YEAR) {
      counts.sort(Comparator.comparing(Count::value).reversed());
    }
    List<Value> first = new ArrayList<>();
    List<Value> more = new ArrayList<>();
    for (Count count : counts) {
      Value value = value(facet, count);
      (value.chosen() || first.size() < SHOWN ? first : more).add(value);
    }
    return new FacetView(words.say("facet." + facet.code()), first, more);
  }

  private Value value(Facet facet, Count count) {
    boolean chosen = address.has(facet, count.value());
    ListAddress other =
        chosen ? address.without(facet, count.value()) : address.with(facet, count.value());
    return new Value(
        text(facet, count.value(), count.label()),
        count.label().map(this::foreign).orElse(null),
        words.say("number", count.count()),
        link(other),
        chosen);
  }

  private String link(ListAddress to) {
    String href = page.href(to.href());
    return href == null ? to.href() : href;
  }

  /** The language of a name, where it is not that of the page. */
  private @Nullable String foreign(Label label) {
    return label.language().isEmpty() || label.language().equals(page.language())
        ? null
        : label.language();
  }

  private String text(Facet facet, String value, Optional<Label> label) {
    return label.map(Label::text).or(() -> words.find(facet.code() + "." + value)).orElse(value);
  }

  /** What is chosen of all facets, also of those that this list does not show. */
  List<Link> chosen(Found found, SearchIndex index) {
    List<Link> links = new ArrayList<>();
    address
        .chosen()
        .forEach(
            (facet, values) ->
                values.forEach(value -> links.add(chosen(facet, value, found.facets(), index))));
    return links;
  }

  private Link chosen(
      Facet facet, String value, Map<Facet, List<Count>> counted, SearchIndex index) {
    Optional<Label> label =
        counted.getOrDefault(facet, List.of()).stream()
            .filter(count -> count.value().equals(value))
            .findFirst()
            .flatMap(Count::label)
            .or(() -> named(facet) ? index.label(value, page.language()) : Optional.empty());
    return Link.to(
        words.say("list.chosen", words.say("facet." + facet.code()), text(facet, value, label)),
        page.href(address.without(facet, value).href()));
  }

  private static boolean named(Facet facet) {
    return switch (facet) {
      case FUNDER, INSTITUTION, TOPIC, PERSON -> true;
      case KIND, STATUS, YEAR, ROLE -> false;
    };
  }
}
