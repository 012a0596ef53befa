package org.cartulary.serve.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.cartulary.serve.page.network.Network;

/** Draws who shares grants with a person or an organisation. */
final class Circles {
  /** How many stand in the picture; with more of them nobody sees anything. */
  private static final int DRAWN = 40;

  private static final int LISTED = 100;
  private static final int GRANTS_NAMED = 4;

  private final Palette palette;

  Circles(Palette palette) {
    this.palette = palette;
  }

  /**
   * The circle of a thing.
   *
   * @param grants those of the thing
   * @param parties who takes part in a grant, the thing among them
   */
  Circle of(
      String heading, Node thing, List<Node> grants, Function<Node, Collection<Node>> parties) {
    Map<Node, List<Node>> shared = new HashMap<>();
    Map<Node, Set<Node>> ofGrant = new LinkedHashMap<>();
    for (Node grant : grants) {
      Set<Node> others = new LinkedHashSet<>(parties.apply(grant));
      others.remove(thing);
      ofGrant.put(grant, others);
      others.forEach(other -> shared.computeIfAbsent(other, any -> new ArrayList<>()).add(grant));
    }
    List<Node> order = palette.byCount(shared);
    return new Circle(
        heading, picture(thing, order, shared, ofGrant), table(heading, order, shared));
  }

  private Network picture(
      Node thing, List<Node> order, Map<Node, List<Node>> shared, Map<Node, Set<Node>> ofGrant) {
    List<Network.Member> members = new ArrayList<>();
    Map<Node, Integer> numbers = new HashMap<>();
    members.add(member(thing, 0));
    for (Node other : order.subList(0, Math.min(DRAWN, order.size()))) {
      numbers.put(other, members.size());
      members.add(member(other, shared.getOrDefault(other, List.of()).size()));
    }
    List<List<Integer>> groups =
        ofGrant.values().stream()
            .map(others -> others.stream().filter(numbers::containsKey).map(numbers::get).toList())
            .toList();
    return Network.around(members, Network.common(groups));
  }

  private Network.Member member(Node node, int weight) {
    Value value = palette.reader().value(node);
    return new Network.Member(value.text(), value.lang(), value.href(), weight);
  }

  private Section table(String heading, List<Node> order, Map<Node, List<Node>> shared) {
    List<Section.Row> rows =
        order.stream()
            .limit(LISTED)
            .map(other -> row(other, shared.getOrDefault(other, List.of())))
            .toList();
    int left = order.size() - rows.size();
    return new Section(
        heading,
        List.of(
            palette.say("column.name"),
            palette.say("column.count"),
            palette.say("column.together")),
        rows,
        left > 0
            ? Optional.of(new More(palette.say("more.values", left), null))
            : Optional.empty());
  }

  private Section.Row row(Node other, List<Node> grants) {
    List<Value> named =
        new ArrayList<>(
            palette.reader().values(grants.subList(0, Math.min(GRANTS_NAMED, grants.size()))));
    if (grants.size() > GRANTS_NAMED) {
      named.add(Value.text(palette.say("more.values", grants.size() - GRANTS_NAMED)));
    }
    return Section.Row.plain(
        List.of(
            List.of(palette.reader().value(other)),
            List.of(Value.text(palette.say("number", grants.size()))),
            named));
  }
}
