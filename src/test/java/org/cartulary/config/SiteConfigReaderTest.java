package org.cartulary.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.model.Person;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteConfigReaderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/config");

  private final SiteConfigReader reader = new SiteConfigReader();

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  /** {@code -Dgolden.update} rewrites what is expected. */
  @ParameterizedTest
  @MethodSource("cases")
  void a_bad_configuration_is_refused_with_all_its_problems(String name) throws IOException {
    ConfigResult result = reader.read(GOLDEN.resolve(name));
    String shown = result.problems().stream().map(this::shown).collect(Collectors.joining());
    Path expected = GOLDEN.resolve(name).resolve("problems.txt");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(expected));
    assertThat(result.config()).isEmpty();
    assertThat(result.problems()).isNotEmpty();
  }

  private String shown(Problem problem) {
    String text = problem.code() + ": " + problem.message() + "\n  " + problem.advice() + "\n";
    if (problem.place() instanceof Place.Span span) {
      String line =
          span.text()
              .codePoints()
              .limit(span.column() - 1L)
              .mapToObj(c -> " ")
              .collect(Collectors.joining());
      text += String.format("%5d | %s%n", span.line(), span.text());
      text += "      | " + line + "^".repeat(span.length()) + "\n";
    }
    return text;
  }

  @Test
  void reads_the_example_site() throws IOException {
    ConfigResult result = reader.read(Path.of("data"));

    assertThat(result.problems()).isEmpty();
    SiteConfig site = result.config().orElseThrow();
    assertThat(site.base()).isEqualTo("http://localhost:3030/id/");
    assertThat(site.store()).isEqualTo(Path.of("data").toRealPath().resolve("var"));
    assertThat(site.serve())
        .isEqualTo(new ServeConfig("127.0.0.1", 3030, Duration.ofSeconds(30), 1_000_000));
    SourceConfig source = site.sources().get(0);
    assertThat(source.kind()).isEqualTo(SourceConfig.Kind.PAGE);
    assertThat(source.document()).isEqualTo("projects.txt");
    assertThat(source.file()).isRegularFile();
    assertThat(source.description().name()).isEqualTo("liao-projects");
    assertThat(source.description().address()).isEqualTo("https://zhenyu-liao.github.io/projects");
  }

  @Test
  void the_owner_is_a_person_whose_evidence_is_the_configuration() {
    SourceConfig source = reader.read(Path.of("data")).config().orElseThrow().sources().get(0);

    Person owner = Objects.requireNonNull(source.owner());
    assertThat(owner.name().full()).isEqualTo("Zhenyu Liao");
    assertThat(owner.affiliations().get(0).value().abbreviation()).isEqualTo("HUST");
    assertThat(owner.evidence().document()).isEqualTo("cartulary.yaml");
    assertThat(owner.evidence().quote()).startsWith("name: Zhenyu Liao").contains("HUST");
  }

  @Test
  void every_key_can_be_set(@TempDir Path site) throws IOException {
    Files.createDirectories(site.resolve("in"));
    Files.writeString(site.resolve("in/grants.jsonl"), "{}\n");
    Files.writeString(site.resolve("own.ttl"), "");
    Files.writeString(
        site.resolve("cartulary.yaml"),
        """
        title: "Ein \\U0001F4DC Verzeichnis"
        base: https://vivo.example.org/individual/
        publisher: {name: Example, ror: https://ror.org/00p991c53}
        language: zh-Hans
        store: /srv/cartulary
        vocabularies: [own.ttl]
        sources:
          - name: feed
            file: in/../in/grants.jsonl
            owner: {name: Josiah Carberry, orcid: https://orcid.org/0000-0002-1825-0097,
                    affiliations: [Brown University, {name: Wesleyan University}]}
        serve: {host: 0.0.0.0, port: 0, query-timeout: 5, max-results: 10}
        """);

    ConfigResult result = reader.read(site);

    assertThat(result.problems()).isEmpty();
    SiteConfig config = result.config().orElseThrow();
    assertThat(config.base()).isEqualTo("https://vivo.example.org/individual/");
    assertThat(config.publisher()).isEqualTo(new Publisher("Example", null, null, "00p991c53"));
    assertThat(config.language()).isEqualTo("zh-hans");
    assertThat(config.store()).isEqualTo(Path.of("/srv/cartulary"));
    assertThat(config.vocabularies()).containsExactly(site.toRealPath().resolve("own.ttl"));
    assertThat(config.serve()).isEqualTo(new ServeConfig("0.0.0.0", 0, Duration.ofSeconds(5), 10));
    SourceConfig feed = config.sources().get(0);
    assertThat(feed.document()).isEqualTo("in/grants.jsonl");
    assertThat(feed.kind()).isEqualTo(SourceConfig.Kind.JSON_LINES_RECORDS);
    Person owner = Objects.requireNonNull(feed.owner());
    assertThat(owner.orcid()).isEqualTo("0000-0002-1825-0097");
    assertThat(owner.affiliations())
        .extracting(fact -> fact.value().name(), fact -> fact.evidence().quote())
        .containsExactly(
            tuple("Brown University", "Brown University"),
            tuple("Wesleyan University", "{name: Wesleyan University}"));
  }

  @Test
  void a_link_that_leads_out_of_the_site_is_refused(@TempDir Path folder) throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(site.resolve("page.txt"), secret);
    Files.writeString(
        site.resolve("cartulary.yaml"), "title: A site\nsources: [{name: one, file: page.txt}]\n");

    assertThat(reader.read(site).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFIG_OUTSIDE_SITE))
        .satisfies(p -> assertThat(p.message()).contains("link"));
  }

  @Test
  void a_folder_without_configuration_is_no_site(@TempDir Path folder) {
    assertThat(reader.read(folder).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFIG_MISSING_FILE));
  }

  @Test
  void bytes_that_are_not_utf8_are_unreadable(@TempDir Path site) throws IOException {
    Files.write(site.resolve("cartulary.yaml"), new byte[] {'t', ':', ' ', (byte) 0xE9, '\n'});

    assertThat(reader.read(site).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFIG_UNREADABLE))
        .satisfies(p -> assertThat(p.place()).isInstanceOf(Place.Span.class));
  }

  @Test
  void nesting_without_end_is_unreadable(@TempDir Path site) throws IOException {
    Files.writeString(site.resolve("cartulary.yaml"), "title: " + "[".repeat(100_000));

    assertThat(reader.read(site).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFIG_UNREADABLE))
        .satisfies(p -> assertThat(p.message()).contains("nesting"));
  }

  @Test
  void collaborators_have_limits_and_linked_data_says_whose_things_it_speaks_of(@TempDir Path site)
      throws IOException {
    Files.writeString(site.resolve("south.nt.gz"), "");
    Files.writeString(
        site.resolve("cartulary.yaml"),
        """
        title: A site
        sources:
          - {name: south, kind: rdf, file: south.nt.gz, uri-space: "http://south.example/id/"}
        collaborators:
          - {name: south, endpoint: "http://south.example/sparql"}
          - name: here
            title: Next door
            endpoint: https://10.0.0.7:3030/sparql
            timeout: 2
            max-bytes: 5000
            max-results: 7
            private: true
            credentials: next-door.txt
            sign-in: vivo
        """);
    Files.writeString(site.resolve("next-door.txt"), "asker\nsecret\n");
    SiteConfig config = reader.read(site).config().orElseThrow();
    assertThat(config.sources())
        .extracting(SourceConfig::uriSpace)
        .containsExactly("http://south.example/id/");
    assertThat(config.collaborators())
        .containsExactly(
            new CollaboratorConfig(
                "south",
                "south",
                URI.create("http://south.example/sparql"),
                Duration.ofSeconds(10),
                10_000_000,
                100_000,
                false,
                null),
            new CollaboratorConfig(
                "here",
                "Next door",
                URI.create("https://10.0.0.7:3030/sparql"),
                Duration.ofSeconds(2),
                5_000,
                7,
                true,
                new Login("asker", "secret", true)));
  }
}
