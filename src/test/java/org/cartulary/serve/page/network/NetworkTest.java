package org.cartulary.serve.page.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static List<Network.Member> members(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> new Network.Member("Member " + i, null, "/doc/m" + i, i == 0 ? 0 : 1 + i % 3))
        .toList();
  }

  private static Map<Network.Pair, Integer> pairs(int count, Random random) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add(IntStream.range(0, count).filter(any -> random.nextInt(4) == 0).boxed().toList());
    }
    return Network.common(groups);
  }

  @Test
  void the_same_network_always_gets_the_same_picture() {
    Network one = Network.around(members(20), pairs(20, new Random(7)));
    Network other = Network.around(members(20), pairs(20, new Random(7)));
    assertThat(one).isEqualTo(other);
  }

  @Test
  void everybody_stands_in_the_picture_and_nobody_on_top_of_another() {
    long seed = 42;
    Random random = new Random(seed);
    for (int count = 1; count <= 41; count += 4) {
      Network network = Network.around(members(count), pairs(count, random));
      assertThat(network.nodes()).hasSize(count);
      for (Network.Dot dot : network.nodes()) {
        assertThat(dot.x()).as("seed %d", seed).isBetween(0, Network.WIDTH);
        assertThat(dot.y()).as("seed %d", seed).isBetween(0, Network.HEIGHT);
      }
      for (int i = 0; i < count; i++) {
        for (int j = i + 1; j < count; j++) {
          Network.Dot a = network.nodes().get(i);
          Network.Dot b = network.nodes().get(j);
          assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y()))
              .as("seed %d, %d of %d", seed, i, count)
              .isGreaterThan(10);
        }
      }
    }
  }

  @Test
  void the_middle_is_joined_to_all_and_others_where_they_share_something() {
    Network network =
        Network.around(members(4), Network.common(List.of(List.of(1, 2), List.of(1, 2, 0))));
    assertThat(network.links().stream().filter(Network.Link::toMiddle)).hasSize(3);
    assertThat(network.links().stream().filter(link -> !link.toMiddle()))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.from()).isEqualTo(1);
              assertThat(link.to()).isEqualTo(2);
              assertThat(link.width()).isEqualTo(2);
            });
  }

  @Test
  void those_who_are_joined_stand_nearer_than_those_who_are_not() {
    List<List<Integer>> two = List.of(List.of(1, 2, 3, 4), List.of(5, 6, 7, 8));
    Network network = Network.around(members(9), Network.common(two));
    assertThat(distance(network, 1, 2) + distance(network, 5, 6))
        .isLessThan(distance(network, 1, 5) + distance(network, 2, 6));
  }

  private static double distance(Network network, int i, int j) {
    Network.Dot a = network.nodes().get(i);
    Network.Dot b = network.nodes().get(j);
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  @Test
  void long_names_are_shortened_between_characters() {
    Network.Member member = new Network.Member("😀".repeat(40), null, null, 1);
    Network.Dot dot = dot(member);
    assertThat(dot.shortName()).isEqualTo("😀".repeat(25) + "…");
    assertThat(dot(members(1).get(0)).shortName()).isEqualTo("Member 0");
  }

  private static Network.Dot dot(Network.Member member) {
    return new Network.Dot(member, 0, 0, 1, Network.Naming.NOWHERE, false);
  }

  /** All share much, so that all draw each other into one place. */
  private static Network close(int count, int weight, String name) {
    List<Network.Member> members =
        IntStream.range(0, count)
            .mapToObj(i -> new Network.Member(name + i, null, null, i == 0 ? 0 : weight))
            .toList();
    Map<Network.Pair, Integer> common = new HashMap<>();
    for (int i = 1; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        common.put(new Network.Pair(i, j), weight);
      }
    }
    return Network.around(members, common);
  }

  @Test
  void those_who_share_much_do_not_lie_on_each_other() {
    for (int count : new int[] {2, 3, 10, 41}) {
      List<Network.Dot> dots = close(count, 200, "Member ").nodes();
      for (int i = 0; i < count; i++) {
        for (int j = i + 1; j < count; j++) {
          Network.Dot a = dots.get(i);
          Network.Dot b = dots.get(j);
          assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y()))
              .as("%d and %d of %d", i, j, count)
              .isGreaterThan(a.radius() + b.radius() + 4);
        }
      }
    }
  }

  @Test
  void names_hide_neither_each_other_nor_a_dot_and_are_fewer_on_a_narrow_screen() {
    for (String name : List.of("Member number ", "成员编号")) {
      List<Network.Dot> dots = close(41, 3, name).nodes();
      List<Network.Dot> named =
          dots.stream().filter(dot -> dot.naming() != Network.Naming.NOWHERE).toList();
      List<Network.Dot> large =
          dots.stream().filter(dot -> dot.naming() == Network.Naming.EVERYWHERE).toList();
      assertThat(named).hasSizeGreaterThan(8).contains(dots.get(0));
      assertThat(large).isNotEmpty().hasSizeLessThan(named.size());
      assertApart(named, dots, 14);
      assertApart(large, dots, 25);
    }
  }

  private static void assertApart(List<Network.Dot> named, List<Network.Dot> dots, int letters) {
    for (Network.Dot one : named) {
      Rectangle2D box = box(one, letters);
      for (Network.Dot other : named) {
        assertThat(!one.equals(other) && box.intersects(box(other, letters)))
            .as("%s beside %s", one, other)
            .isFalse();
      }
      for (Network.Dot other : dots) {
        // The middle is named whatever stands there.
        assertThat(
                !one.equals(dots.get(0))
                    && !one.equals(other)
                    && box.contains(other.x(), other.y()))
            .as("%s on %s", one, other)
            .isFalse();
      }
    }
  }

  /** Where a name stands, by a narrow reckoning. */
  private static Rectangle2D box(Network.Dot dot, int letters) {
    double wide = dot.shortName().codePointAt(0) < 0x1100 ? 0.5 : 0.9;
    double width = dot.shortName().length() * wide * letters;
    double top = dot.above() ? dot.y() - dot.radius() - letters : dot.y() + dot.radius() + 2;
    return new Rectangle2D.Double(dot.x() - width / 2, top, width, letters - 2);
  }

  @Test
  void a_pair_has_an_order() {
    assertThatThrownBy(() -> new Network.Pair(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
