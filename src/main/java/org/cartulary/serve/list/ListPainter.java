package org.cartulary.serve.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cartulary.serve.list.ListView.FacetView;
import org.cartulary.serve.list.ListView.Link;
import org.cartulary.serve.list.ListView.Pages;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.rdf.ContentForm;
import org.cartulary.store.search.Facet;
import org.cartulary.store.search.Found;
import org.cartulary.store.search.Found.Count;
import org.cartulary.store.search.Label;
import org.cartulary.store.search.Search.Order;
import org.cartulary.store.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** Makes of what was found what the page of a list shows. */
final class ListPainter {
  private final ListAddress address;
  private final SearchIndex index;
  private final Page page;
  private final Messages words;
  private final FacetPainter<Facet> facets;
  private final RowPainter rows;

  ListPainter(ListAddress address, SearchIndex index, Page page, Names names) {
    this.address = address;
    this.index = index;
    this.page = page;
    this.words = page.words();
    this.facets =
        new FacetPainter<>(address.chosen(), choice -> address.narrowed(choice).href(), page);
    this.rows = new RowPainter(index, page, names, address.list().kind());
  }

  ListView view(Found found) {
    List<Link> chosen = chosen(found);
    return new ListView(
        words.say(address.list().title()),
        address.list().path(),
        address.words(),
        address.fields(),
        words.say("list.count", found.total()),
        chosen,
        chosen.isEmpty() ? null : page.href(address.cleared().href()),
        orders(),
        facets(found),
        found.hits().stream().map(rows::row).toList(),
        pages(found.total()),
        forms());
  }

  private List<Link> chosen(Found found) {
    List<Link> chosen = new ArrayList<>();
    if (!address.words().isBlank()) {
      chosen.add(
          Link.to(words.say("list.words", address.words()), page.href(address.wordless().href())));
    }
    chosen.addAll(facets.chosen((facet, value) -> label(facet, value, found)));
    return chosen;
  }

  private List<FacetView> facets(Found found) {
    List<FacetView> views = new ArrayList<>();
    for (Facet facet : address.list().facets()) {
      List<Count> counts = new ArrayList<>(found.facets().getOrDefault(facet, List.of()));
      if (facet == Facet.YEAR) {
        counts.sort(Comparator.comparing(Count::value).reversed());
      }
      if (!counts.isEmpty()) {
        views.add(facets.facet(facet, counts));
      }
    }
    return views;
  }

  /** The name of a value, also of a facet that this list does not show. */
  private Optional<Label> label(Facet facet, String value, Found found) {
    return found.facets().getOrDefault(facet, List.of()).stream()
        .filter(count -> count.value().equals(value))
        .findFirst()
        .flatMap(Count::label)
        .or(() -> named(facet) ? index.label(value, page.language()) : Optional.empty());
  }

  private static boolean named(Facet facet) {
    return switch (facet) {
      case FUNDER, INSTITUTION, TOPIC, PERSON -> true;
      case KIND, STATUS, YEAR, ROLE -> false;
    };
  }

  private List<Link> orders() {
    return address.orders().stream()
        .map(
            order ->
                new Link(
                    name(order),
                    page.href(address.ordered(order).href()),
                    null,
                    order == address.sorted()))
        .toList();
  }

  /** What an order is called in this list, if that is not what it is called elsewhere. */
  private String name(Order order) {
    String key = "order." + ListAddress.name(order);
    return words
        .find(key + address.list().path().replace('/', '.'))
        .orElseGet(() -> words.say(key));
  }

  private Pages pages(long total) {
    int last = ListAddress.pages(total);
    int current = address.page();
    boolean many = last > 1 || current > 1;
    Optional<String> more =
        total > (long) ListAddress.LAST_PAGE * ListAddress.PAGE_SIZE && current >= last
            ? Optional.of(words.say("list.deep", ListAddress.LAST_PAGE * ListAddress.PAGE_SIZE))
            : Optional.empty();
    return new Pages(
        many && current <= last ? words.say("list.page", current, last) : "",
        many && current > 1 ? href(1) : null,
        current > 1 ? href(Math.min(current - 1, last)) : null,
        current < last ? href(current + 1) : null,
        many && current < last ? href(last) : null,
        total > 0 && current > last ? href(last) : null,
        more);
  }

  private @Nullable String href(int number) {
    return page.href(address.onPage(number).href());
  }

  private List<Link> forms() {
    return ContentForm.METADATA.stream()
        .map(form -> Link.to(form.title(), ListPages.formHref(address, form)))
        .toList();
  }
}
