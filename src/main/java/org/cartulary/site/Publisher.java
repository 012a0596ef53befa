package org.cartulary.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.config.SiteConfig;
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

  /** Publishes once; one caller at a time. */
  public synchronized PublishReport publish() {
    SiteLoader.Loaded loaded = new SiteLoader(clock).load(folder);
    if (loaded.site().isEmpty()) {
      return new PublishReport.NotConfigured(loaded.problems());
    }
    Site site = loaded.site().get();
    Content content = new Content(site);
    PublishResult result = store.publish(content, description(site.config()));
    return new PublishReport.Done(content.report(), content.kept, result);
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
   * What the sources say now; of a source that yields nothing, what it said last. A page that was
   * emptied by mistake, or cannot be read today, thereby loses nothing; who means to withdraw it
   * takes it off the list of sources.
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
      for (RunReport.SourceReport source : run.sources()) {
        String graph = site.base() + "source-" + source.name();
        if (source.published() == 0 && store.graph().sourceGraphs().contains(graph)) {
          kept.add(source.name());
          store.graph().streamGraph(graph, intoGraph(graph, out));
        }
      }
    }

    RunReport report() {
      return report.orElseThrow();
    }
  }

  private static StreamRDF intoGraph(String graph, StreamRDF out) {
    var name = NodeFactory.createURI(graph);
    return new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        out.quad(Quad.create(name, triple));
      }
    };
  }
}
