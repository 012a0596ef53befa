package org.cartulary.serve.page.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of things that are joined, in the units of a view box of {@link #WIDTH} by {@link
 * #HEIGHT}.
 *
 * @param nodes the middle first, if there is one
 * @param links the nodes that are joined
 */
public record Network(List<Dot> nodes, List<Link> links) {
  public static final int WIDTH = 760;
  public static final int HEIGHT = 440;
  private static final int MARGIN_X = 90;
  private static final int MARGIN_Y = 40;

  /** The radius of the middle. */
  private static final int MIDDLE = 14;

  /** What is between any two dots. */
  private static final int GAP = 8;

  /** The size of letters, in the units of the picture: on a screen, and on a narrow one. */
  private static final int LETTERS = 14;

  private static final int LARGE_LETTERS = 25;

  /** Someone in the network, and how much they have to do with it. */
  public record Member(String name, @Nullable String lang, @Nullable String href, int weight) {}

  /**
   * A node.
   *
   * @param radius larger with more in common
   * @param naming where the name is shown before anybody points at the dot
   * @param above whether the name stands above the dot, not below it
   */
  public record Dot(Member member, int x, int y, int radius, Naming naming, boolean above) {
    private static final int ROOM = 26;

    private Dot named(Naming where, boolean aboveIt) {
      return new Dot(member, x, y, radius, where, aboveIt);
    }

    /** The name, as far as there is room for it. */
    public String shortName() {
      String name = member.name();
      return name.codePointCount(0, name.length()) <= ROOM
          ? name
          : name.substring(0, name.offsetByCodePoints(0, ROOM - 1)).strip() + "…";
    }
  }

  /** Where there is room for a name. */
  public enum Naming {
    EVERYWHERE,
    /** Not on a narrow screen, where letters take more of the picture. */
    WIDE,
    NOWHERE;

    /** The class of the style sheet; empty for what is always shown. */
    public String style() {
      return switch (this) {
        case EVERYWHERE -> "";
        case WIDE -> " crowded";
        case NOWHERE -> " unnamed";
      };
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

  /** Keeps the parts of a network without a middle together. */
  private static final double GRAVITY = 0.4;

  /** Draws a network without a middle; the names of the first members go before others. */
  public static Network of(List<Member> members, Map<Pair, Integer> common) {
    List<ForceLayout.Edge> edges = edges(common);
    return new Network(
        named(
            dots(
                members,
                ForceLayout.of(members.size(), edges, GRAVITY),
                members.stream().map(member -> radius(member.weight())).toList())),
        links(edges, false));
  }

  /** Draws a network: the first member is the middle, joined to all others. */
  public static Network around(List<Member> members, Map<Pair, Integer> common) {
    List<ForceLayout.Edge> edges = new ArrayList<>();
    for (int i = 1; i < members.size(); i++) {
      edges.add(new ForceLayout.Edge(0, i, members.get(i).weight()));
    }
    edges.addAll(edges(common));
    List<Integer> radii =
        IntStream.range(0, members.size())
            .map(i -> i == 0 ? MIDDLE : radius(members.get(i).weight()))
            .boxed()
            .toList();
    return new Network(
        named(dots(members, ForceLayout.of(members.size(), edges, 0), radii)), links(edges, true));
  }

  private static List<ForceLayout.Edge> edges(Map<Pair, Integer> common) {
    return common.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            pair ->
                new ForceLayout.Edge(
                    pair.getKey().first(), pair.getKey().second(), pair.getValue()))
        .toList();
  }

  private static List<Link> links(List<ForceLayout.Edge> edges, boolean middle) {
    return edges.stream()
        .map(e -> new Link(e.from(), e.to(), Math.min(6, e.weight()), middle && e.from() == 0))
        .toList();
  }

  private static List<Dot> dots(
      List<Member> members, List<ForceLayout.Point> points, List<Integer> radii) {
    List<Spacing.Circle> circles =
        IntStream.range(0, members.size())
            .mapToObj(
                i ->
                    new Spacing.Circle(
                        MARGIN_X + points.get(i).x() * (WIDTH - 2 * MARGIN_X),
                        MARGIN_Y + points.get(i).y() * (HEIGHT - 2 * MARGIN_Y),
                        radii.get(i)))
            .toList();
    Spacing.apart(
        circles, GAP, new Spacing.Bounds(MARGIN_Y, MARGIN_Y, WIDTH - MARGIN_Y, HEIGHT - MARGIN_Y));
    return IntStream.range(0, members.size())
        .mapToObj(
            i ->
                new Dot(
                    members.get(i),
                    (int) Math.round(circles.get(i).x()),
                    (int) Math.round(circles.get(i).y()),
                    radii.get(i),
                    Naming.NOWHERE,
                    false))
        .toList();
  }

  private static int radius(int weight) {
    return 6 + (int) Math.round(2.5 * Math.log(Math.max(1, weight)));
  }

  /**
   * With their names where there is room, the first dots before others, and the very first always.
   */
  private static List<Dot> named(List<Dot> dots) {
    NameRoom names = new NameRoom(dots, LETTERS);
    NameRoom large = new NameRoom(dots, LARGE_LETTERS);
    List<Dot> named = new ArrayList<>();
    for (Dot dot : dots) {
      if (named.isEmpty()) {
        names.takeBelow(dot);
        large.takeBelow(dot);
        named.add(dot.named(Naming.EVERYWHERE, false));
      } else if (names.take(dot, false)) {
        named.add(dot.named(large.take(dot, false) ? Naming.EVERYWHERE : Naming.WIDE, false));
      } else if (names.take(dot, true)) {
        named.add(dot.named(large.take(dot, true) ? Naming.EVERYWHERE : Naming.WIDE, true));
      } else {
        named.add(dot);
      }
    }
    return List.copyOf(named);
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
