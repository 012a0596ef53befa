package org.cartulary.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cartulary.source.MarkedYaml.FaultKind;
import org.cartulary.source.MarkedYaml.Range;
import org.junit.jupiter.api.Test;

class MarkedYamlTest {

  private static MarkedYaml read(String text) {
    return MarkedYaml.read(SourceText.of("a.yaml", text));
  }

  private static String words(MarkedYaml yaml, Range range) {
    return yaml.source().text().substring(range.from(), range.to());
  }

  @Test
  void plain_scalars_have_the_types_of_json() {
    JsonNode list =
        read("[2023, 2023-01, 0012, 1.50, 1e3, true, yes, ~, null, '7', 99999999999, .5]").root();

    assertThat(list.toString())
        .isEqualTo(
            "[2023,\"2023-01\",\"0012\",1.50,1E+3,true,\"yes\",null,null,\"7\",99999999999,\".5\"]");
  }

  @Test
  void every_part_knows_its_place_beyond_the_basic_plane_too() {
    MarkedYaml yaml =
        read("# 𝔸\r\n𝔸key: '𝔹 x'\r\nlist:\r\n  - one # first\r\n  - two\r\n\r\n# end\r\n");
    JsonNode root = yaml.root();
    JsonNode list = root.get("list");

    assertThat(words(yaml, requireNonNull(yaml.key(root, "𝔸key")))).isEqualTo("𝔸key");
    assertThat(words(yaml, requireNonNull(yaml.value(root, "𝔸key")))).isEqualTo("'𝔹 x'");
    assertThat(words(yaml, requireNonNull(yaml.value(list, 1)))).isEqualTo("two");
    assertThat(words(yaml, yaml.whole(list))).isEqualTo("- one # first\n  - two");
    assertThat(yaml.at(List.of("list", 0))).isEqualTo(yaml.value(list, 0));
  }

  @Test
  void a_key_that_stands_twice_is_a_fault_and_its_first_value_is_kept() {
    MarkedYaml yaml = read("a: 1\na: 2\nb: 3\n");

    assertThat(yaml.root().toString()).isEqualTo("{\"a\":1,\"b\":3}");
    assertThat(yaml.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.DUPLICATE_KEY))
        .satisfies(fault -> assertThat(fault.range()).isEqualTo(new Range(5, 6)));
  }

  @Test
  void what_is_not_yaml_or_breaks_a_bound_has_no_root() {
    List<String> bad =
        List.of(
            "a: [",
            "a: b: c",
            "\t- x",
            "a: \u0001",
            "a: !thing b",
            "*nothing",
            "a: &x [*x]",
            "? [a]\n: b",
            "--- a\n--- b",
            "[".repeat(50),
            "%YAML 3.0\n--- a",
            "a: \"\\q\"");

    assertThat(bad)
        .allSatisfy(
            text -> {
              MarkedYaml yaml = read(text);
              assertThat(yaml.root().isMissingNode()).isTrue();
              assertThat(yaml.faults())
                  .singleElement()
                  .satisfies(f -> assertThat(f.kind()).isEqualTo(FaultKind.UNREADABLE))
                  .satisfies(f -> assertThat(f.range().to()).isBetween(0, text.length()));
            });
  }

  @Test
  void nothing_but_comments_is_null() {
    assertThat(read("# nothing\n").root().isNull()).isTrue();
  }
}
