package org.cartulary.site;

import java.util.List;
import java.util.stream.Stream;
import org.cartulary.config.SiteConfig;
import org.cartulary.export.dump.DumpMaker;
import org.cartulary.export.dump.FileKeeper;
import org.cartulary.problem.ProblemPrinter;
import org.cartulary.problem.ProblemSink;
import org.cartulary.serve.SiteContent;
import org.cartulary.serve.discovery.SitemapMaker;
import org.cartulary.serve.list.ListRoutes;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.store.search.SearchIndexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a site serves: its store, and what is made of each release beside it (the index for search,
 * the dumps and sitemaps).
 */
final class ServedContent implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServedContent.class);

  /** The pages that lead to others, beside the lists, for the sitemap. */
  private static final List<String> ENTRANCES =
      List.of(
          "/",
          "/sources",
          "/catalog",
          "/.well-known/void",
          "/dumps/",
          "/sparql",
          "/api",
          "/ontology/cartulary",
          "/ontology/shapes",
          "/ontology/topics");

  private final SearchIndexes search;
  private final Federation federation;
  private final FileKeeper files;
  private final SiteContent content;

  /** Opens it; what the current release lacks is made, the files in the background. */
  ServedContent(SiteConfig config, ReleaseStore store) {
    SiteInfo info = SiteInfos.of(config);
    ProblemPrinter printer = new ProblemPrinter();
    ProblemSink problems = problem -> LOG.warn("Left out: {}", printer.print(problem));
    SiteDocuments documents = new SiteDocuments(config);
    this.search =
        SearchIndexes.open(config.store(), store.dataset(), store.graph(), config.language());
    this.federation = Collaborators.of(config);
    this.files =
        new FileKeeper(
            config.store().resolve("dumps"),
            store.graph(),
            List.of(new SitemapMaker(info, pages(documents)), new DumpMaker()));
    this.content =
        new SiteContent(
            new Published(info, store.dataset(), store.graph(), store.history()),
            documents,
            QueryLibrary.withFolder(config.folder().resolve("queries"), problems),
            search,
            federation,
            files,
            config.store());
    store.onRelease(release -> search.follow());
    store.onRelease(release -> files.refresh());
    files.refresh();
  }

  private static List<String> pages(SiteDocuments documents) {
    return Stream.of(
            ENTRANCES.stream(),
            ListRoutes.lists().stream(),
            documents.sources().stream().map(source -> Names.sourcePath(source.document())))
        .flatMap(paths -> paths)
        .distinct()
        .toList();
  }

  SiteContent content() {
    return content;
  }

  /** Closes what is beside the store; nobody may be served any more. */
  @Override
  public void close() {
    try (search;
        federation) {
      files.close();
    }
  }
}
