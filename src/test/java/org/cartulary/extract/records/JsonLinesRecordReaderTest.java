package org.cartulary.extract.records;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Evidence;
import org.cartulary.model.Grant;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Money;
import org.cartulary.model.Organization;
import org.cartulary.model.OrganizationKind;
import org.cartulary.model.PartialDate;
import org.cartulary.model.ParticipationRole;
import org.cartulary.model.Period;
import org.cartulary.model.Person;
import org.cartulary.model.Publication;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Text;
import org.cartulary.model.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesRecordReaderTest {
  @TempDir private Path folder;

  private CollectingSink read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private CollectingSink read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("grants.jsonl"), bytes);
    CollectingSink sink = new CollectingSink();
    new JsonLinesRecordReader(file, "grants.jsonl").read(sink);
    return sink;
  }

  @Test
  void reads_everything_that_a_grant_can_say() throws IOException {
    CollectingSink sink =
        read(
            """
            {"title": {"value": " 随机矩阵  理论 ", "language": "zh-Hans"}, "funder": {"name": "NSF of China", "abbreviation": "NSFC", "kind": "government-agency"}, "programme": "General Program", "award-number": "NSFC-62206101", "local-number": 7, "start": 2023, "end": "2025-12", "status": "completed", "amount": 300000.50, "currency": "CNY", "people": [{"name": "Jun Shu", "role": "PI", "orcid": "https://orcid.org/0000-0002-1825-0097", "affiliation": "HUST", "affiliations": [{"name": "XJTU", "ror": "017zhmm22"}]}, "Zeng Li"], "organizations": ["SUSTech"], "abstract": "Why.", "topics": ["pruning", {"label": "quantization", "concept": "https://example.org/q"}], "publications": [{"title": "P", "doi": "https://doi.org/10.5555/ABC", "year": 2024, "venue": "V", "authors": ["Jun Shu"]}]}
            """);

    assertThat(sink.shown()).isEmpty();
    Grant grant = sink.grant(0);
    assertThat(requireNonNull(grant.title()).value()).isEqualTo(new Text("随机矩阵 理论", "zh-hans"));
    assertThat(requireNonNull(grant.funder()).value().kind())
        .isEqualTo(OrganizationKind.GOVERNMENT_AGENCY);
    assertThat(requireNonNull(grant.awardNumber()).value())
        .isEqualTo(new AwardNumber("NSFC-62206101", "62206101"));
    assertThat(requireNonNull(grant.localNumber()).value()).isEqualTo("7");
    assertThat(requireNonNull(grant.period()).value())
        .isEqualTo(new Period(PartialDate.year(2023), PartialDate.month(2025, 12)));
    assertThat(requireNonNull(grant.status()).value()).isEqualTo(GrantStatus.COMPLETED);
    assertThat(requireNonNull(grant.amount()).value())
        .isEqualTo(new Money(new BigDecimal("300000.5"), "CNY"));
    assertThat(grant.participations())
        .extracting(p -> p.person().name().full(), p -> p.role())
        .containsExactly(
            tuple("Jun Shu", ParticipationRole.PRINCIPAL_INVESTIGATOR),
            tuple("Zeng Li", ParticipationRole.PARTICIPANT));
    Person leader = grant.participations().get(0).person();
    assertThat(leader.orcid()).isEqualTo("0000-0002-1825-0097");
    assertThat(leader.affiliations())
        .extracting(a -> a.value().name())
        .containsExactly("HUST", "XJTU");
    assertThat(grant.topics())
        .extracting(t -> t.value().concept())
        .containsExactly(null, "https://example.org/q");
    assertThat(grant.publications().get(0).doi()).isEqualTo("10.5555/abc");
    assertThat(requireNonNull(grant.title()).evidence()).isSameAs(grant.evidence());
  }

  @Test
  void reads_records_of_every_type() throws IOException {
    CollectingSink sink =
        read(
            """
            {"type": "person", "name": "Jun Shu"}
            {"type": "organization", "name": "HUST"}
            {"type": "topic", "label": "pruning"}
            {"type": "publication", "title": "P"}
            {"type": "grant", "title": "G"}
            """);

    assertThat(sink.shown()).isEmpty();
    assertThat(sink.records)
        .<Class<?>>extracting(SourceRecord::getClass)
        .containsExactly(
            Person.class, Organization.class, Topic.class, Publication.class, Grant.class);
  }

  @Test
  void evidence_is_the_line_with_offsets_in_code_points_over_the_file() throws IOException {
    CollectingSink sink =
        read("\uFEFF{\"title\": \"𝔸 é\"}\r\n\n{\"title\": \"" + "x".repeat(300) + "\"}");

    Evidence first = sink.grant(0).evidence();
    Evidence second = sink.grant(1).evidence();
    assertThat(first)
        .isEqualTo(new Evidence("grants.jsonl", 1, 1, 0, 16, "{\"title\": \"𝔸 é\"}", "", "", 1));
    assertThat(second.line()).isEqualTo(3);
    assertThat(second.start()).isEqualTo(18);
    assertThat(second.end()).isEqualTo(18 + 313);
    assertThat(second.quote()).hasSize(200).endsWith("…");
  }

  @Test
  void a_bad_line_is_refused_with_its_place_and_the_others_arrive() throws IOException {
    CollectingSink sink =
        read(
            """
            {"title": "one"}
            {"title": "two", "start": "2023-02-30", "colour": 1}
            {"title": "three"
            {"title": "𝔸", "people": [{"name": "Jun Shu", "orcid": "0000-0002-1825-0098"}]}
            {"title": "five"} {}
            [1]
            {"title": "six", "title": "again"}
            {"title": "seven"}
            """);

    assertThat(sink.records).hasSize(2);
    assertThat(sink.refused).isEqualTo(6);
    assertThat(sink.shown())
        .satisfiesExactly(
            p -> assertThat(p).startsWith("RECORD_UNKNOWN_KEY 2:41+8 There is no key \"colour\""),
            p ->
                assertThat(p)
                    .startsWith("RECORD_WRONG_VALUE 2:27+12 \"start\" cannot be \"2023-02-30\""),
            p -> assertThat(p).startsWith("RECORD_UNREADABLE 3:"),
            p -> assertThat(p).startsWith("RECORD_WRONG_VALUE 4:56+21 \"orcid\" cannot be"),
            p -> assertThat(p).startsWith("RECORD_UNREADABLE 5:19+1"),
            p -> assertThat(p).startsWith("RECORD_WRONG_VALUE 6:1+3 This cannot be a list"),
            p -> assertThat(p).startsWith("RECORD_UNREADABLE 7:"));
  }

  @Test
  void a_line_beyond_the_limits_is_refused_and_the_next_arrives() throws IOException {
    CollectingSink sink =
        read(
            "{\"title\": \""
                + "x".repeat(2_000_000)
                + "\"}\n"
                + "{\"title\": "
                + "[".repeat(100_000)
                + "\n"
                + "{\"title\": \"here\"}\n");

    assertThat(sink.shown())
        .satisfiesExactly(
            p -> assertThat(p).startsWith("RECORD_UNREADABLE 1:").contains("longer than"),
            p -> assertThat(p).startsWith("RECORD_UNREADABLE 2:").contains("depth"));
    assertThat(sink.records).hasSize(1);
    assertThat(sink.refused).isEqualTo(2);
    assertThat(sink.grant(0).evidence().start()).isEqualTo(2_000_014 + 100_011);
  }

  @Test
  void bytes_that_are_not_utf8_refuse_their_line_only() throws IOException {
    byte[] bytes = "{\"title\": \"a?\"}\n{\"title\": \"b\"}\n".getBytes(StandardCharsets.UTF_8);
    bytes[12] = (byte) 0xE9;

    CollectingSink sink = read(bytes);

    assertThat(sink.shown()).singleElement().asString().startsWith("RECORD_UNREADABLE 1:13+1");
    assertThat(sink.records).hasSize(1);
  }

  @Test
  void a_missing_file_is_one_problem() {
    CollectingSink sink = new CollectingSink();
    new JsonLinesRecordReader(folder.resolve("none.jsonl"), "none.jsonl").read(sink);

    assertThat(sink.shown()).singleElement().asString().startsWith("SOURCE_UNREADABLE whole");
  }

  @Test
  void numbers_are_taken_out_of_the_words_around_them() throws IOException {
    CollectingSink sink =
        read(
            """
            {"title": "a", "award-number": "No. 123"}
            {"title": "b", "award-number": "Grant Agreement No 123"}
            {"title": "c", "funder": "ERC", "award-number": "ERC 123"}
            {"title": "d", "funder": "ERC", "award-number": "ERC123"}
            {"title": "e", "award-number": "Nova-1"}
            {"title": "f", "award-number": "#"}
            """);

    assertThat(sink.records)
        .extracting(record -> requireNonNull(((Grant) record).awardNumber()).value().normalized())
        .containsExactly("123", "123", "123", "ERC123", "Nova-1", "#");
  }
}
