package org.cartulary.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.system.StreamRDF;
import org.cartulary.config.SiteConfig;
import org.cartulary.serve.published.SourcesReport;
import org.cartulary.store.PublishResult;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;

/**
 * Makes releases of a site: runs its sources through the stages and hands the outcome to the store.
 */
public final class Publisher {
  private final Path folder;
  private final ReleaseStore store;
  private final Clock clock;

  /**
   * @param folder the site's; its configuration is read anew for each release
   * @param store the site's, open
   */
  public Publisher(Path folder, ReleaseStore store, Clock clock) {
    this.folder = folder;
    this.store = store;
    this.clock = clock;
  }

  /** What would keep the site from being published, but for its sources. */
  public Optional<PublishReport.NotConfigured> obstacle() {
    SiteLoader.Loaded loaded = new SiteLoader(clock).load(folder);
    return loaded.site().isPresent()
        ? Optional.empty()
        : Optional.of(new PublishReport.NotConfigured(loaded.problems()));
  }

  /** Publishes once; one caller at a time. */
  public synchronized PublishReport publish() {
    SiteLoader.Loaded loaded = new SiteLoader(clock).load(folder);
    if (loaded.site().isEmpty()) {
      return new PublishReport.NotConfigured(loaded.problems());
    }
    Site site = loaded.site().get();
    Content content = new Content(site);
    PublishResult result = store.publish(content, description(site.config()));
    RunReport report = content.report();
    new ReportFile(site.store()).write(forPages(report, content.kept, result));
    return new PublishReport.Done(report, content.kept, result);
  }

  private SourcesReport forPages(RunReport report, List<String> kept, PublishResult result) {
    return new SourcesReport(
        result.release().number(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        report.sources().stream()
            .map(
                source ->
                    new SourcesReport.Source(
                        source.name(),
                        source.published(),
                        source.refused(),
                        kept.contains(source.name())))
            .toList(),
        report.problems().problems(),
        report.problems().dropped());
  }

  private static ReleaseDescription description(SiteConfig config) {
    return new ReleaseDescription(
        config.base(),
        config.title(),
        config.licence(),
        PublisherAgent.of(config),
        config.sources().stream()
            .map(s -> new ReleaseDescription.ReleaseSource(s.name(), s.title(), s.address()))
            .toList());
  }

  /**
   * What the sources say now; of a grant whose record is refused, and of a source that yields
   * nothing, what the last release said. A page that was emptied by mistake or cannot be read today
   * loses nothing; who means to withdraw it takes it off the list of sources.
   */
  private final class Content implements ReleaseContent {
    private final Site site;
    private final List<String> kept = new ArrayList<>();
    private Optional<RunReport> report = Optional.empty();

    Content(Site site) {
      this.site = site;
    }

    @Override
    public void writeTo(StreamRDF out) {
      RunReport run = new SiteRun(site).run(out);
      report = Optional.of(run);
      Holdover holdover = new Holdover(store.graph(), site.base());
      for (RunReport.SourceReport source : run.sources()) {
        if (source.published() == 0 && holdover.source(source.name(), out)) {
          kept.add(source.name());
        } else if (source.published() > 0) {
          kept.addAll(holdover.grants(source.name(), source.refusedGrants(), out));
        }
      }
    }

    RunReport report() {
      return report.orElseThrow();
    }
  }
}
