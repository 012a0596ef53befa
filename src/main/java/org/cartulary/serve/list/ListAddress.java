package org.cartulary.serve.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.list.ListView.Field;
import org.cartulary.store.search.Facet;
import org.cartulary.store.search.Search;
import org.cartulary.store.search.Search.Order;

/**
 * What the address of a list asks for. Any text can be asked for; what there is not finds nothing.
 *
 * @param words what is looked for
 * @param chosen by which facets it is narrowed
 * @param order empty for the usual one
 * @param page from 1, never beyond the depth to which one can page
 */
record ListAddress(
    Listing list, String words, FacetChoice<Facet> chosen, Optional<Order> order, int page) {
  static final int PAGE_SIZE = 20;
  static final int LAST_PAGE = Search.MAX_DEPTH / PAGE_SIZE;

  private static final int MAX_WORDS = 500;
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

  /** The first page of all that a list has. */
  static ListAddress all(Listing list) {
    return new ListAddress(list, "", FacetChoice.none(), Optional.empty(), 1);
  }

  static ListAddress read(Listing list, Parameters parameters) {
    List<Facet> facets =
        Stream.of(Facet.values())
            .filter(facet -> facet != Facet.KIND || list.kind().isEmpty())
            .toList();
    String words = GAPS.matcher(parameters.first("q").orElse("")).replaceAll(" ");
    return new ListAddress(
        list,
        words.substring(0, Math.min(words.length(), MAX_WORDS)).strip(),
        FacetChoice.read(facets, parameters),
        parameters.first("sort").flatMap(name -> order(list, name)),
        parameters.first("page").map(ListAddress::page).orElse(1));
  }

  private static Optional<Order> order(Listing list, String name) {
    return list.searchOrders().stream().filter(order -> name(order).equals(name)).findFirst();
  }

  /** The name of an order as a parameter. */
  static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private static int page(String text) {
    return text.matches("[0-9]{1,6}")
        ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(text)))
        : 1;
  }

  /** The orders that there are to choose from. */
  List<Order> orders() {
    return words.isBlank() ? list.orders() : list.searchOrders();
  }

  /** The order in which it is sorted. */
  Order sorted() {
    return order.filter(orders()::contains).orElse(orders().get(0));
  }

  /** What the index is asked. */
  Search search(String language, LocalDate today) {
    Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    chosen.values().forEach((facet, some) -> values.put(facet, Set.copyOf(some)));
    return new Search(
        list.kind(),
        words,
        values,
        sorted(),
        (page - 1) * PAGE_SIZE,
        PAGE_SIZE,
        list.facets(),
        language,
        today);
  }

  /** The same narrowed otherwise, from its first page. */
  ListAddress narrowed(FacetChoice<Facet> other) {
    return new ListAddress(list, words, other, order, 1);
  }

  /** Nothing chosen and nothing looked for. */
  ListAddress cleared() {
    return all(list);
  }

  /** The same without the words. */
  ListAddress wordless() {
    return new ListAddress(list, "", chosen, order, 1);
  }

  ListAddress onPage(int other) {
    return new ListAddress(list, words, chosen, order, other);
  }

  ListAddress ordered(Order other) {
    return new ListAddress(list, words, chosen, Optional.of(other), 1);
  }

  /** All parameters but the words and the page. */
  List<Field> fields() {
    List<Field> fields = chosen.fields();
    order.ifPresent(chosenOrder -> fields.add(new Field("sort", name(chosenOrder))));
    return fields;
  }

  /** The path and query; the same for all that ask for the same. */
  String href() {
    List<Field> all = new ArrayList<>();
    if (!words.isBlank()) {
      all.add(new Field("q", words));
    }
    all.addAll(fields());
    if (page > 1) {
      all.add(new Field("page", Integer.toString(page)));
    }
    return Field.href(list.path(), all);
  }

  /** How many pages there are of so many things, within the depth to which one can page. */
  static int pages(long total) {
    return (int) Math.max(1, Math.min(LAST_PAGE, (total + PAGE_SIZE - 1) / PAGE_SIZE));
  }
}
