package org.cartulary.serve.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.store.search.Facet;
import org.cartulary.store.search.Kind;
import org.cartulary.store.search.Search.Order;

/**
 * A list that the site has.
 *
 * @param path where it stands
 * @param kind what it lists; empty for all kinds
 * @param title the key of its title among the messages
 * @param facets by which it can be narrowed, in the order in which they are shown
 * @param orders in which it can be sorted when nothing is looked for, the usual one first
 */
record Listing(
    String path, Optional<Kind> kind, String title, List<Facet> facets, List<Order> orders) {

  static final Listing GRANTS =
      of(
          "/grants",
          Kind.GRANT,
          List.of(
              Facet.STATUS, Facet.FUNDER, Facet.YEAR, Facet.INSTITUTION, Facet.TOPIC, Facet.ROLE),
          List.of(Order.NEWEST, Order.NAME));
  static final Listing PEOPLE =
      of(
          "/people",
          Kind.PERSON,
          List.of(Facet.INSTITUTION, Facet.ROLE, Facet.TOPIC, Facet.FUNDER, Facet.YEAR),
          List.of(Order.NAME, Order.GRANTS));
  static final Listing ORGANIZATIONS =
      of(
          "/organizations",
          Kind.ORGANIZATION,
          List.of(Facet.TOPIC, Facet.FUNDER, Facet.YEAR),
          List.of(Order.GRANTS, Order.NAME));
  static final Listing FUNDERS =
      of(
          "/funders",
          Kind.FUNDER,
          List.of(Facet.TOPIC, Facet.INSTITUTION, Facet.YEAR),
          List.of(Order.GRANTS, Order.NAME));
  static final Listing TOPICS =
      of(
          "/topics",
          Kind.TOPIC,
          List.of(Facet.FUNDER, Facet.INSTITUTION, Facet.YEAR),
          List.of(Order.GRANTS, Order.NAME));
  static final Listing PUBLICATIONS =
      of(
          "/publications",
          Kind.PUBLICATION,
          List.of(Facet.YEAR, Facet.FUNDER, Facet.INSTITUTION, Facet.TOPIC),
          List.of(Order.NEWEST, Order.NAME));
  static final Listing SEARCH =
      new Listing(
          "/search",
          Optional.empty(),
          "list.search",
          List.of(Facet.KIND),
          List.of(Order.GRANTS, Order.NAME));

  static final List<Listing> ALL =
      List.of(GRANTS, PEOPLE, ORGANIZATIONS, FUNDERS, TOPICS, PUBLICATIONS, SEARCH);

  private static Listing of(String path, Kind kind, List<Facet> facets, List<Order> orders) {
    return new Listing(path, Optional.of(kind), "nav." + path.substring(1), facets, orders);
  }

  /** The list of one kind. */
  static Listing of(Kind kind) {
    return ALL.stream()
        .filter(list -> list.kind().equals(Optional.of(kind)))
        .findFirst()
        .orElseThrow();
  }

  /** In which it can be sorted when something is looked for. */
  List<Order> searchOrders() {
    return Stream.concat(Stream.of(Order.RELEVANCE), orders.stream()).toList();
  }
}
