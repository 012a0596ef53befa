package org.cartulary.export.datacite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cartulary.export.record.Approved;
import org.cartulary.export.record.FileContents;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RandomSite;
import org.cartulary.export.record.SharedSchema;
import org.cartulary.export.record.SmallSite;
import org.cartulary.export.record.XmlItems;
import org.cartulary.store.record.MetadataRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class DataCiteTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> sites() {
    return Stream.of(DataCiteVersion.values())
        .flatMap(version -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(version, seed)));
  }

  private static SharedSchema schema(DataCiteVersion version) {
    return SharedSchema.at("datacite/kernel-" + version.number() + "/metadata.xsd");
  }

  @ParameterizedTest
  @EnumSource
  void items_say_what_was_approved(DataCiteVersion version) throws Exception {
    DataCiteFormat format = new DataCiteFormat(version, SmallSite.SITE);
    Approved.matches(
        "datacite/" + version.number() + ".xml",
        XmlItems.canonical(XmlItems.of(format, SmallSite.ALL, Losses.IGNORED)));
  }

  @Test
  void what_cannot_be_said_is_told() throws Exception {
    List<String> lost = FileContents.lines();
    FileContents.bytes(new DataCiteJson(SmallSite.SITE), SmallSite.ALL, FileContents.lines(lost));
    assertThat(lost)
        .contains(
            "grant-bare record: DataCite demands a creator, and no funder is known",
            "grant-bare record: DataCite demands a creator, and nobody is known to lead it",
            "grant-awkward doi: “no doi” is not written as a DOI: 10.1234/abc");
  }

  @ParameterizedTest
  @MethodSource("sites")
  void whatever_is_written_of_any_site_is_valid(DataCiteVersion version, long seed) {
    SharedSchema schema = schema(version);
    List<MetadataRecord> records = new RandomSite(seed, 60).records();
    DataCiteFormat format = new DataCiteFormat(version, SmallSite.SITE);
    List<Element> items = XmlItems.of(format, records, Losses.IGNORED);
    assertThat(items).hasSizeGreaterThan(10);
    assertThat(items).allSatisfy(item -> assertThat(schema.problems(item)).isEmpty());
  }

  @Test
  void oai_wraps_the_same() {
    List<Element> wrapped =
        XmlItems.of(
            new OaiDataCiteFormat(DataCiteVersion.V4_7, SmallSite.SITE),
            SmallSite.ALL,
            Losses.IGNORED);
    List<Element> plain =
        XmlItems.of(
            new DataCiteFormat(DataCiteVersion.V4_7, SmallSite.SITE),
            SmallSite.ALL,
            Losses.IGNORED);
    assertThat(wrapped).hasSameSizeAs(plain).isNotEmpty();
    List<Element> unwrapped =
        wrapped.stream()
            .map(each -> (Element) each.getElementsByTagNameNS("*", "resource").item(0))
            .toList();
    assertThat(XmlItems.canonical(unwrapped)).isEqualTo(XmlItems.canonical(plain));
    assertThat(wrapped)
        .allMatch(
            each ->
                each.getElementsByTagNameNS("*", "schemaVersion")
                    .item(0)
                    .getTextContent()
                    .equals("4.7"));
  }

  @Test
  void files_hold_a_resource_each() throws Exception {
    DataCiteFormat format = new DataCiteFormat(DataCiteVersion.V4_6, SmallSite.SITE);
    Map<String, String> files =
        FileContents.entries(
            new DataCiteFiles(format, SmallSite.SITE), SmallSite.ALL, Losses.IGNORED);
    List<Element> read = new ArrayList<>();
    for (String file : files.values()) {
      read.add(XmlItems.parse(file.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
    }
    assertThat(files.keySet())
        .contains("award/grant-nsfc-62206101.xml", "project/grant-nsfc-62206101.xml")
        .noneMatch(name -> name.contains("grant-bare"));
    assertThat(read).hasSameSizeAs(XmlItems.of(format, SmallSite.ALL, Losses.IGNORED));
  }

  @Test
  void json_says_what_was_approved() throws Exception {
    StringBuilder pretty = new StringBuilder();
    for (String line :
        FileContents.text(new DataCiteJson(SmallSite.SITE), SmallSite.ALL, Losses.IGNORED)
            .lines()
            .toList()) {
      JsonNode document = JSON.readTree(line);
      assertThat(document.at("/data/type").asText()).isEqualTo("dois");
      pretty.append(document.toPrettyString()).append('\n');
    }
    Approved.matches("datacite/dois.json", pretty.toString());
  }
}
