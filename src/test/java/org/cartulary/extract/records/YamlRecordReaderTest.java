package org.cartulary.extract.records;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cartulary.model.Evidence;
import org.cartulary.model.Grant;
import org.cartulary.model.Organization;
import org.cartulary.model.Person;
import org.cartulary.model.Publication;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlRecordReaderTest {
  private static final String GRANTS =
      """
      # my grants
      grants:
        - title: "Pruning 𝔸 networks"
          award-number: 0012
          start: 2023-01
          end: 2025-12
          people:
            - {name: Jun Shu, role: PI}
          abstract: |
            First line.
            Second line.

        # the next one
        - title: Another
      people:
        - name: Zeng Li
      organizations: [{name: HUST}]
      topics: [{label: pruning}]
      publications: [{title: P}]
      """;

  @TempDir private Path folder;

  private CollectingSink read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("grants.yaml"), text);
    CollectingSink sink = new CollectingSink();
    new YamlRecordReader(file, "grants.yaml").read(sink);
    return sink;
  }

  @Test
  void reads_lists_of_records_by_type() throws IOException {
    CollectingSink sink = read(GRANTS);

    assertThat(sink.shown()).isEmpty();
    assertThat(sink.records)
        .<Class<?>>extracting(SourceRecord::getClass)
        .containsExactly(
            Grant.class,
            Grant.class,
            Person.class,
            Organization.class,
            Topic.class,
            Publication.class);
    Grant grant = sink.grant(0);
    assertThat(requireNonNull(grant.description()).value().value())
        .isEqualTo("First line. Second line.");
    assertThat(requireNonNull(grant.awardNumber()).value().printed()).isEqualTo("0012");
  }

  @Test
  void each_fact_has_its_own_passage() throws IOException {
    Grant grant = read(GRANTS).grant(0);

    Evidence title = requireNonNull(grant.title()).evidence();
    assertThat(title.line()).isEqualTo(3);
    assertThat(title.column()).isEqualTo(12);
    assertThat(title.quote()).isEqualTo("\"Pruning 𝔸 networks\"");
    assertThat(title.end() - title.start()).isEqualTo(20);
    assertThat(requireNonNull(grant.awardNumber()).evidence().start()).isEqualTo(title.end() + 19);
    assertThat(requireNonNull(grant.period()).evidence().quote())
        .isEqualTo("2023-01\n    end: 2025-12");
    assertThat(grant.participations().get(0).evidence().quote())
        .isEqualTo("{name: Jun Shu, role: PI}");
  }

  @Test
  void a_record_is_its_whole_block_without_what_follows() throws IOException {
    Evidence evidence = read(GRANTS).grant(0).evidence();

    assertThat(evidence.line()).isEqualTo(3);
    assertThat(evidence.column()).isEqualTo(5);
    String text =
        GRANTS
            .codePoints()
            .skip(evidence.start())
            .limit(evidence.end() - evidence.start())
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(text).startsWith("title: \"Pruning").endsWith("Second line.");
  }

  @Test
  void a_plain_list_holds_grants_unless_it_says_otherwise() throws IOException {
    CollectingSink sink = read("- title: One\n- {type: person, name: Jun Shu}\n");

    assertThat(sink.shown()).isEmpty();
    assertThat(sink.records)
        .<Class<?>>extracting(SourceRecord::getClass)
        .containsExactly(Grant.class, Person.class);
  }

  @Test
  void a_bad_record_is_refused_and_the_others_arrive() throws IOException {
    CollectingSink sink =
        read(
            """
            grants:
              - title: One
                stat: 2023
              - title: Two
              - title:
                currency: EUR
              - nothing
            people:
              - {type: grant, title: Not a person}
            persons: []
            topics: pruning
            """);

    assertThat(sink.records).hasSize(1);
    assertThat(sink.refused).isEqualTo(4);
    assertThat(sink.shown())
        .satisfiesExactly(
            p -> assertThat(p).startsWith("RECORD_UNKNOWN_KEY 3:5+4 There is no key \"stat\""),
            p -> assertThat(p).startsWith("RECORD_WRONG_VALUE 5:5+5 \"title\" has no value"),
            p -> assertThat(p).startsWith("RECORD_MISSING_KEY 5:5+"),
            p -> assertThat(p).startsWith("RECORD_WRONG_VALUE 7:5+7 This cannot be \"nothing\""),
            p -> assertThat(p).startsWith("RECORD_WRONG_VALUE 9:12+5 \"type\" cannot be"),
            p -> assertThat(p).startsWith("RECORD_UNKNOWN_KEY 10:1+7"),
            p -> assertThat(p).startsWith("RECORD_WRONG_VALUE 11:9+7 \"topics\" cannot be"));
  }

  @Test
  void a_file_that_is_not_yaml_is_one_problem() throws IOException {
    assertThat(read("grants: [\n").shown())
        .singleElement()
        .asString()
        .startsWith("RECORD_UNREADABLE 2:1");
    assertThat(read("just words\n").shown())
        .singleElement()
        .asString()
        .startsWith("RECORD_WRONG_VALUE 1:1+10");
  }

  @Test
  void the_same_record_may_be_named_once_and_meant_twice() throws IOException {
    CollectingSink sink =
        read("- {title: One, people: [&shu {name: Jun Shu}]}\n- {title: Two, people: [*shu]}\n");

    assertThat(sink.shown()).isEmpty();
    assertThat(sink.grant(1).participations().get(0).person())
        .isEqualTo(sink.grant(0).participations().get(0).person());
  }
}
