package org.cartulary.serve;

import java.nio.file.Path;
import java.util.List;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.store.search.SearchIndexes;

/**
 * All that a server serves.
 *
 * @param published the graph, and what is said of the site
 * @param documents the texts that evidence points into
 * @param queries the query library
 * @param search the index of what is published
 * @param federation whom queries may ask; stays the caller's to close
 * @param files dumps and sitemaps
 * @param scratch a folder for what can be made again at any time; nothing is left in it
 */
public record SiteContent(
    Published published,
    SourceDocuments documents,
    QueryLibrary queries,
    SearchIndexes search,
    Federation federation,
    FilesOnOffer files,
    Path scratch) {

  /** Without collaborators, dumps and sitemaps, and with the system's folder for such things. */
  public SiteContent(
      Published published, SourceDocuments documents, QueryLibrary queries, SearchIndexes search) {
    this(
        published,
        documents,
        queries,
        search,
        Federation.none(),
        List::of,
        Path.of(System.getProperty("java.io.tmpdir")));
  }
}
