package org.cartulary.serve.page.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of one thing in the middle and those around it, in the units of a view box of {@link
 * #WIDTH} by {@link #HEIGHT}.
 *
 * @param nodes the middle first
 * @param links the nodes that are joined
 */
public record Network(List<Dot> nodes, List<Link> links) {
  public static final int WIDTH = 760;
  public static final int HEIGHT = 440;
  private static final int MARGIN_X = 90;
  private static final int MARGIN_Y = 40;

  /** How many have their names beside them always; the others when pointed at. */
  private static final int NAMED = 16;

  /** Someone in the network, with how much they have in common with the middle. */
  public record Member(String name, @Nullable String lang, @Nullable String href, int weight) {}

  /**
   * A node.
   *
   * @param radius larger with more in common
   * @param named whether the name is shown always
   */
  public record Dot(Member member, int x, int y, int radius, boolean named) {
    private static final int ROOM = 26;

    /** The name, as far as there is room for it. */
    public String shortName() {
      String name = member.name();
      return name.codePointCount(0, name.length()) <= ROOM
          ? name
          : name.substring(0, name.offsetByCodePoints(0, ROOM - 1)).strip() + "…";
    }
  }

  /**
   * A line between two nodes.
   *
   * @param from the number of a node
   * @param to the number of a node
   * @param width thicker with more in common
   */
  public record Link(int from, int to, int width, boolean toMiddle) {}

  /** Draws a network: the first member is the middle, joined to all others. */
  public static Network of(List<Member> members, Map<Pair, Integer> common) {
    List<ForceLayout.Edge> edges = new ArrayList<>();
    for (int i = 1; i < members.size(); i++) {
      edges.add(new ForceLayout.Edge(0, i, members.get(i).weight()));
    }
    common.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            pair ->
                edges.add(
                    new ForceLayout.Edge(
                        pair.getKey().first(), pair.getKey().second(), pair.getValue())));
    List<ForceLayout.Point> points = ForceLayout.of(members.size(), edges);
    return new Network(
        IntStream.range(0, members.size()).mapToObj(i -> dot(i, members, points)).toList(),
        edges.stream()
            .map(e -> new Link(e.from(), e.to(), Math.min(6, e.weight()), e.from() == 0))
            .toList());
  }

  private static Dot dot(int i, List<Member> members, List<ForceLayout.Point> points) {
    Member member = members.get(i);
    ForceLayout.Point point = points.get(i);
    int radius = i == 0 ? 14 : 6 + (int) Math.round(2.5 * Math.log(Math.max(1, member.weight())));
    return new Dot(
        member,
        (int) Math.round(MARGIN_X + point.x() * (WIDTH - 2 * MARGIN_X)),
        (int) Math.round(MARGIN_Y + point.y() * (HEIGHT - 2 * MARGIN_Y)),
        radius,
        i <= NAMED);
  }

  /** Two members by number, the lower first. */
  public record Pair(int first, int second) implements Comparable<Pair> {
    public Pair {
      if (first >= second) {
        throw new IllegalArgumentException(first + " is not lower than " + second);
      }
    }

    @Override
    public int compareTo(Pair other) {
      return first != other.first
          ? Integer.compare(first, other.first)
          : Integer.compare(second, other.second);
    }
  }

  /**
   * How often any two of these stand in one group.
   *
   * @param groups the numbers of the members of each group; the middle, 0, is left out
   */
  public static Map<Pair, Integer> common(List<List<Integer>> groups) {
    Map<Pair, Integer> common = new HashMap<>();
    for (List<Integer> group : groups) {
      for (int a : group) {
        for (int b : group) {
          if (a > 0 && a < b) {
            common.merge(new Pair(a, b), 1, Integer::sum);
          }
        }
      }
    }
    return common;
  }
}
