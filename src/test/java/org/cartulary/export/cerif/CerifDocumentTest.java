package org.cartulary.export.cerif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import org.cartulary.export.record.CanonicalXml;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.SmallSite;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.TopicLink;
import org.cartulary.store.record.TopicRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CerifDocumentTest {
  private static final CerifDocument.Origin ORIGIN =
      new CerifDocument.Origin(
          CerifItems.REPOSITORY,
          "https://example.org/oai",
          Instant.parse("2026-03-02T10:00:00.5Z"));

  private static byte[] document(CerifVersion version, List<? extends MetadataRecord> records)
      throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CerifDocument document =
        CerifDocument.start(bytes, new CerifFormat(version, SmallSite.SITE), ORIGIN);
    for (MetadataRecord record : records) {
      document.add(record, Losses.IGNORED);
    }
    document.finish();
    return bytes.toByteArray();
  }

  private static List<String> problems(CerifVersion version, byte[] document) {
    return CerifSchemas.read()
        .problems(version, new StreamSource(new ByteArrayInputStream(document)));
  }

  @ParameterizedTest
  @EnumSource
  void a_file_says_what_was_approved(CerifVersion version) throws Exception {
    Path approved = Path.of("src/test/resources/golden/cerif/" + version.number() + ".xml");

    String written =
        CanonicalXml.of(CerifItems.parse(document(version, SmallSite.ALL)).getDocumentElement());

    assertThat(written)
        .isEqualTo(
            CanonicalXml.of(CerifItems.parse(Files.readAllBytes(approved)).getDocumentElement()));
  }

  @ParameterizedTest
  @EnumSource
  void a_file_is_a_valid_answer_of_oai_pmh(CerifVersion version) throws Exception {
    assertThat(problems(version, document(version, SmallSite.ALL))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_file_without_records_is_valid_too(CerifVersion version) throws Exception {
    TopicRecord topic =
        new TopicRecord(
            new TopicLink(SmallSite.BASE + "topic-1", true, List.of(SmallSite.en("Topic")), null),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    byte[] document = document(version, List.of(topic));

    assertThat(problems(version, document)).isEmpty();
    assertThat(CerifItems.parse(document).getElementsByTagName("error").getLength()).isOne();
  }
}
