package org.cartulary.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cartulary.config.ConfigResult;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.config.SourceConfig;
import org.cartulary.extract.records.CollectingSink;
import org.cartulary.extract.records.JsonLinesRecordReader;
import org.cartulary.model.Grant;
import org.cartulary.model.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantGeneratorTest {
  private static final long SEED = 20261125;
  private static final int GRANTS = 3000;

  private static byte[] bytes(long seed, int grants) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GrantGenerator(seed, grants).write(out);
    return out.toByteArray();
  }

  private static List<Grant> grants(Path folder) throws IOException {
    ConfigResult site = new SiteConfigReader().read(GenerateSite.write(GRANTS, SEED, folder));
    assertThat(site.problems()).isEmpty();
    SourceConfig source = site.config().orElseThrow().sources().get(0);
    CollectingSink sink = new CollectingSink();
    new JsonLinesRecordReader(source.file(), source.document()).read(sink);
    assertThat(sink.shown()).as("seed %d", SEED).isEmpty();
    return sink.records.stream().map(Grant.class::cast).toList();
  }

  @Test
  void the_same_seed_gives_the_same_bytes() throws IOException {
    assertThat(bytes(SEED, 500)).isEqualTo(bytes(SEED, 500)).isNotEqualTo(bytes(SEED + 1, 500));
  }

  @Test
  void every_line_is_a_record_that_the_reader_takes(@TempDir Path folder) throws IOException {
    assertThat(grants(folder)).hasSize(GRANTS);
  }

  @Test
  void grants_have_the_gaps_of_real_ones(@TempDir Path folder) throws IOException {
    List<Grant> grants = grants(folder);
    Map<String, Predicate<Grant>> gaps =
        Map.of(
            "no title", grant -> grant.title() == null,
            "no funder", grant -> grant.funder() == null,
            "no number", grant -> grant.awardNumber() == null,
            "no dates", grant -> grant.period() == null,
            "open end", grant -> grant.period() != null && grant.period().value().end() == null,
            "no start", grant -> grant.period() != null && grant.period().value().start() == null,
            "no people", grant -> grant.participations().isEmpty(),
            "several people", grant -> grant.participations().size() > 2,
            "no currency",
                grant -> grant.amount() != null && grant.amount().value().currency() == null,
            "no topics", grant -> grant.topics().isEmpty());

    gaps.forEach(
        (name, has) ->
            assertThat(grants.stream().filter(has).count())
                .as("%s, seed %d", name, SEED)
                .isBetween(10L, GRANTS / 2L));
  }

  @Test
  void people_come_back_and_some_share_a_name(@TempDir Path folder) throws IOException {
    List<Person> people =
        grants(folder).stream()
            .flatMap(grant -> grant.participations().stream())
            .map(participation -> participation.person())
            .toList();
    Map<String, Set<String>> iDsByName =
        people.stream()
            .filter(person -> person.orcid() != null)
            .collect(
                Collectors.groupingBy(
                    person -> person.name().full(),
                    Collectors.mapping(Person::orcid, Collectors.toCollection(TreeSet::new))));
    long iDs = iDsByName.values().stream().mapToLong(Set::size).sum();

    assertThat(people.stream().filter(person -> person.orcid() != null).count())
        .isGreaterThan(3 * iDs);
    assertThat(iDsByName.values()).anySatisfy(own -> assertThat(own).hasSizeGreaterThan(1));
    Set<String> languages = new HashSet<>();
    grants(folder)
        .forEach(
            grant -> {
              if (grant.title() != null && grant.title().value().language() != null) {
                languages.add(grant.title().value().language());
              }
            });
    assertThat(languages).containsExactlyInAnyOrder("en", "zh", "ja", "de");
  }

  @Test
  void a_large_world_is_written_as_it_comes() throws IOException {
    long[] written = {0};
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }

          @Override
          public void write(byte[] b, int from, int length) {
            written[0] += length;
          }
        };
    new GrantGenerator(SEED, 20_000).write(counting);

    assertThat(written[0]).isGreaterThan(20_000L * 200);
  }
}
