package org.cartulary.site;

import java.util.List;
import java.util.Optional;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SourceConfig;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.SourcesReport;

/** The sources of a site as its configuration names them. */
final class SiteDocuments implements SourceDocuments {
  private final SiteConfig config;
  private final ReportFile report;
  private final Optional<Text> configuration;

  SiteDocuments(SiteConfig config) {
    this.config = config;
    this.configuration = QuotedConfiguration.of(config);
    this.report = new ReportFile(config.store());
  }

  @Override
  public Optional<Text> read(String name) {
    return config.sources().stream()
        .filter(source -> source.document().equals(name))
        .findFirst()
        .map(SourceTexts::of)
        .orElseGet(() -> configuration.filter(text -> name.equals(SiteConfig.FILE_NAME)));
  }

  @Override
  public List<String> quoted() {
    return configuration.map(text -> List.of(SiteConfig.FILE_NAME)).orElse(List.of());
  }

  @Override
  public List<Source> sources() {
    return config.sources().stream().map(SiteDocuments::source).toList();
  }

  private static Source source(SourceConfig source) {
    return new Source(
        source.name(),
        kind(source),
        source.document(),
        Optional.ofNullable(source.title()),
        Optional.ofNullable(source.address()));
  }

  private static Kind kind(SourceConfig source) {
    return switch (source.kind()) {
      case PAGE -> Kind.PAGE;
      case YAML_RECORDS, JSON_LINES_RECORDS -> Kind.RECORDS;
      case LINKED_DATA -> Kind.LINKED_DATA;
    };
  }

  @Override
  public Optional<SourcesReport> lastReport() {
    return report.read();
  }
}
