package org.cartulary.serve.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartulary.problem.Problem;
import org.cartulary.serve.published.SourceDocuments.Source;
import org.cartulary.serve.published.SourcesReport;

/** The sources of a site with what the last publishing reported of each. */
final class ReportedSources {
  private final List<Source> sources;
  private final Optional<SourcesReport> report;
  private final Map<String, SourcesReport.Source> outcomes;
  private final Map<String, List<Problem>> problems;

  /**
   * @param sources in the order of the configuration
   * @param report empty if nobody knows
   */
  ReportedSources(List<Source> sources, Optional<SourcesReport> report) {
    this.sources = sources;
    this.report = report;
    this.outcomes =
        report.stream()
            .flatMap(known -> known.sources().stream())
            .collect(
                Collectors.toMap(
                    SourcesReport.Source::name, Function.identity(), (first, same) -> first));
    this.problems =
        report.stream()
            .flatMap(known -> known.problems().stream())
            .collect(Collectors.groupingBy(problem -> problem.place().document()));
  }

  /** What became of a source; empty if nobody knows. */
  Optional<SourcesReport.Source> outcome(Source source) {
    return Optional.ofNullable(outcomes.get(source.name()));
  }

  /** The problems of a source. */
  List<Problem> problems(Source source) {
    return problems.getOrDefault(source.document(), List.of());
  }

  /** The problems of no source: the configuration, vocabularies. */
  List<Problem> problemsOfNone() {
    Set<String> known = sources.stream().map(Source::document).collect(Collectors.toSet());
    return report.stream()
        .flatMap(there -> there.problems().stream())
        .filter(problem -> !known.contains(problem.place().document()))
        .toList();
  }

  /** The sources with their values per facet. */
  List<NarrowedSources.Described> described() {
    return sources.stream().map(source -> described(source)).toList();
  }

  private NarrowedSources.Described described(Source source) {
    List<Problem> own = problems(source);
    boolean allKept = report.filter(known -> known.more() == 0).isPresent();
    Map<SourceFacet, Set<String>> values = new EnumMap<>(SourceFacet.class);
    values.put(SourceFacet.KIND, Set.of(code(source.kind())));
    values.put(
        SourceFacet.SEVERITY,
        own.stream().map(problem -> code(problem.severity())).collect(Collectors.toSet()));
    values.put(
        SourceFacet.STATE,
        outcome(source).map(outcome -> SourceState.of(outcome, own, allKept)).stream()
            .flatMap(Set::stream)
            .map(ReportedSources::code)
            .collect(Collectors.toSet()));
    return new NarrowedSources.Described(source, values);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
