package org.cartulary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cartulary.identity.KeyAssigner.Wish;
import org.junit.jupiter.api.Test;

class KeyAssignerTest {
  /** What belongs to a thing of some key. */
  private static final String RESERVED =
      "grant-.+-(interval|statement(-[0-9a-f]{8})?|(start|end|issued)-[0-9]{4}(-[0-9]{2}){0,2})";

  @Test
  void things_of_one_slug_all_get_a_discriminator() {
    assertThat(
            KeyAssigner.assign(
                "person",
                Map.of("1", new Wish("jun-shu", "hust"), "2", new Wish("jun-shu", "xjtu"))))
        .containsOnly(Map.entry("1", "person-jun-shu-hust"), Map.entry("2", "person-jun-shu-xjtu"));
  }

  @Test
  void a_hash_that_tells_things_apart_makes_no_reserved_end() {
    Map<String, Wish> wishes =
        Map.of(
            "1", new Wish("a-statement", null),
            "2", new Wish("a-statement", null),
            "3", new Wish("b", "statement"),
            "4", new Wish("b", "statement"));
    assertThat(KeyAssigner.assign("grant", wishes).values())
        .doesNotHaveDuplicates()
        .noneMatch(key -> key.matches(RESERVED));
  }

  @Test
  void keys_differ_and_none_is_reserved_whatever_was_wished() {
    long seed = 20_260_302;
    Random random = new Random(seed);
    List<String> parts =
        List.of("a", "statement", "interval", "start-2023", "end-2023-01", "issued-2023-01-02", "");
    for (int round = 0; round < 300; round++) {
      Map<String, Wish> wishes = new HashMap<>();
      for (int i = 0; i < 40; i++) {
        String slug = parts.get(random.nextInt(parts.size()));
        String more = parts.get(random.nextInt(parts.size()));
        wishes.put(
            "thing " + round + " " + i,
            new Wish(
                more.isEmpty() || slug.isEmpty() ? slug : slug + "-" + more,
                random.nextBoolean() ? parts.get(random.nextInt(parts.size())) : null));
      }
      assertThat(KeyAssigner.assign("grant", wishes).values())
          .as("seed %d, round %d", seed, round)
          .hasSize(40)
          .doesNotHaveDuplicates()
          .noneMatch(key -> key.matches(RESERVED));
    }
  }
}
