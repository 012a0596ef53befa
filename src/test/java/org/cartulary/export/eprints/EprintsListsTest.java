package org.cartulary.export.eprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cartulary.export.record.Altered;
import org.cartulary.export.record.Approved;
import org.cartulary.export.record.FileContents;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RandomSite;
import org.cartulary.export.record.SmallSite;
import org.cartulary.export.record.XmlItems;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.MetadataRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class EprintsListsTest {
  private static final EprintsLists FORMAT = new EprintsLists(SmallSite.SITE);

  private static Map<String, String> lists(List<? extends MetadataRecord> records)
      throws Exception {
    return FileContents.entries(FORMAT, records, Losses.IGNORED);
  }

  private static List<String> lines(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split("\n"));
  }

  /** What EPrints' script answers: lines whose words hold what was typed, whatever the case. */
  private static List<String> found(String list, String typed) throws Exception {
    List<String> values = new ArrayList<>();
    for (String line : lines(list)) {
      String[] parts = line.split("\t", 2);
      if (parts[0].toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))) {
        values.add(value(parts[1]));
      }
    }
    return values;
  }

  /** What goes into the field. */
  private static String value(String xml) throws Exception {
    Element shown = XmlItems.parse(xml.getBytes(StandardCharsets.US_ASCII)).getDocumentElement();
    Element inner = (Element) shown.getElementsByTagName("li").item(0);
    assertThat(shown.getFirstChild().getTextContent()).isEqualTo(inner.getTextContent());
    assertThat(inner.getAttribute("id")).isEqualTo("for:value:relative:");
    return inner.getTextContent();
  }

  @Test
  void lists_say_what_was_approved() throws Exception {
    Approved.matches("eprints/lists.txt", FileContents.together(lists(SmallSite.ALL)));
  }

  @ParameterizedTest
  @CsvSource({"noise &", "62206101", "lnd", "带噪声", "ustc-7", "10.35802"})
  void projects_are_found_by_titles_and_numbers(String typed) throws Exception {
    assertThat(found(lists(SmallSite.ALL).get("projects.autocomplete"), typed))
        .containsExactly("Learning <with> noise & doubt (62206101)");
  }

  @ParameterizedTest
  @CsvSource({"natural", "nsfc", "国家", "01h0zpd94", "501100001809"})
  void funders_are_found_by_names_and_identifiers(String typed) throws Exception {
    assertThat(found(lists(SmallSite.ALL).get("funders.autocomplete"), typed))
        .containsExactly("National Natural Science Foundation of China");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void lists_of_any_site_can_be_read(long seed) throws Exception {
    Map<String, String> lists = lists(new RandomSite(seed, 100).records());

    assertThat(lists).containsOnlyKeys("funders.autocomplete", "projects.autocomplete");
    for (String list : lists.values()) {
      Set<String> keys = new HashSet<>();
      assertThat(lines(list)).hasSizeGreaterThan(10);
      for (String line : lines(list)) {
        assertThat(line.chars().filter(c -> c == '\t')).hasSize(1);
        String[] parts = line.split("\t", 2);
        assertThat(keys.add(parts[0].toLowerCase(Locale.ROOT))).as(line).isTrue();
        assertThat(parts[1]).matches("<li>[\\x20-\\x7E]*</li>");
        assertThat(value(parts[1])).isNotBlank();
      }
    }
  }

  @Test
  void a_value_stays_on_its_line() throws Exception {
    GrantRecord grant =
        Altered.with(
            SmallSite.BARE, "titles", List.of(SmallSite.en("a\tb\r\nc\u0000 \uD83D\uDE00\uD83D")));

    assertThat(found(lists(List.of(grant)).get("projects.autocomplete"), "a b c"))
        .containsExactly("a b c\uFFFD \uD83D\uDE00\uFFFD");
  }

  @Test
  void what_is_not_in_the_lists_is_told() throws Exception {
    List<String> lost = FileContents.lines();
    List<MetadataRecord> records =
        List.of(SmallSite.RICH, Altered.with(SmallSite.BARE, "titles", List.of(SmallSite.en(" "))));
    FileContents.bytes(FORMAT, records, FileContents.lines(lost));

    assertThat(lost)
        .containsExactly(
            "grant-nsfc-62206101 funders: https://other.example/org/1 is another site's, and so"
                + " not in the list",
            "grant-bare record: EPrints' lists demand a title");
  }
}
