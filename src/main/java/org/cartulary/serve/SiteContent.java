package org.cartulary.serve;

import java.util.List;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.store.query.QueryLibrary;

/**
 * All that a server serves.
 *
 * @param published the graph, and what is said of the site
 * @param documents the texts that evidence points into
 * @param queries the query library
 * @param files dumps and sitemaps
 */
public record SiteContent(
    Published published, SourceDocuments documents, QueryLibrary queries, FilesOnOffer files) {

  /** Without dumps and sitemaps. */
  public SiteContent(Published published, SourceDocuments documents, QueryLibrary queries) {
    this(published, documents, queries, List::of);
  }
}
