package org.cartulary.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cartulary.check.RecordChecks;
import org.cartulary.check.ShapeCheck;
import org.cartulary.config.ConfigResult;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.config.SourceConfig;
import org.cartulary.extract.FunderRegistry;
import org.cartulary.extract.RecordReader;
import org.cartulary.extract.page.PageReader;
import org.cartulary.extract.records.JsonLinesRecordReader;
import org.cartulary.extract.records.YamlRecordReader;
import org.cartulary.harvest.HarvestedSource;
import org.cartulary.model.Funder;
import org.cartulary.model.Vocabulary;
import org.cartulary.problem.Problem;
import org.cartulary.source.TextDecoder;
import org.cartulary.vocab.SkosVocabularyReader;

/** Gets a site ready: its configuration, its vocabularies, a reader for each of its sources. */
public final class SiteLoader {
  private static final String TOPICS = "/ontology/topics.ttl";

  private final Clock clock;
  private final List<Funder> funders = FunderRegistry.load();
  private final TextDecoder decoder = new TextDecoder(TextDecoder.DEFAULT_LIMIT);

  public SiteLoader(Clock clock) {
    this.clock = clock;
  }

  /**
   * A site, or what keeps it from being one.
   *
   * @param site empty where a problem is an error
   */
  public record Loaded(Optional<Site> site, List<Problem> problems) {
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads the configuration of the site in that folder, and all that it names but the sources.
   *
   * @param folder with a {@code cartulary.yaml} in it
   */
  public Loaded load(Path folder) {
    ConfigResult result = new SiteConfigReader().read(folder);
    if (result.config().isEmpty()) {
      return new Loaded(Optional.empty(), result.problems());
    }
    SiteConfig config = result.config().get();
    List<Problem> problems = new ArrayList<>(result.problems());
    List<Vocabulary> vocabularies = vocabularies(config, problems);
    if (!problems.isEmpty()) {
      return new Loaded(Optional.empty(), problems);
    }
    List<SiteSource> sources =
        config.sources().stream()
            .filter(source -> source.kind() != SourceConfig.Kind.LINKED_DATA)
            .map(source -> new SiteSource(source.description(), reader(source, vocabularies)))
            .toList();
    RecordChecks checks = new RecordChecks(LocalDate.now(clock), funders);
    return new Loaded(
        Optional.of(
            new Site(
                config,
                sources,
                harvested(config),
                vocabularies,
                funders,
                checks,
                ShapeCheck.ofCheckedRecords())),
        problems);
  }

  private static List<HarvestedSource> harvested(SiteConfig config) {
    List<HarvestedSource> harvested = new ArrayList<>();
    for (SourceConfig source : config.sources()) {
      String space = source.uriSpace();
      if (space != null) {
        harvested.add(
            new HarvestedSource(
                source.name(), source.file(), source.document(), space, config.base()));
      }
    }
    return harvested;
  }

  private List<Vocabulary> vocabularies(SiteConfig config, List<Problem> problems) {
    SkosVocabularyReader reader = new SkosVocabularyReader(problems::add);
    List<Vocabulary> vocabularies = new ArrayList<>();
    vocabularies.add(topics(config.base()));
    for (Path file : config.vocabularies()) {
      try (InputStream in = Files.newInputStream(file)) {
        String document = config.folder().relativize(file).toString();
        reader.read(document, in, config.base()).ifPresent(vocabularies::add);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return vocabularies;
  }

  /**
   * The topic vocabulary that comes with Cartulary, its relative IRIs resolved against the base.
   */
  public static Vocabulary topics(String base) {
    SkosVocabularyReader reader =
        new SkosVocabularyReader(
            problem -> {
              throw new IllegalStateException(problem.message());
            });
    try (InputStream in =
        Objects.requireNonNull(SiteLoader.class.getResourceAsStream(TOPICS), TOPICS)) {
      return reader.read(TOPICS, in, base).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RecordReader reader(SourceConfig source, List<Vocabulary> vocabularies) {
    return switch (source.kind()) {
      case PAGE ->
          new PageReader(
              () -> decoder.read(source.file(), source.document()),
              source.description(),
              vocabularies,
              funders);
      case YAML_RECORDS -> new YamlRecordReader(source.file(), source.document());
      case LINKED_DATA -> throw new IllegalArgumentException("linked data has no records");
      case JSON_LINES_RECORDS -> new JsonLinesRecordReader(source.file(), source.document());
    };
  }
}
