package org.cartulary.serve;

import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.Published;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.store.search.SearchIndexes;

/**
 * All that a server serves.
 *
 * @param published the graph, and what is said of the site
 * @param documents the texts that evidence points into
 * @param queries the query library
 * @param search the index of what is published
 */
public record SiteContent(
    Published published, SourceDocuments documents, QueryLibrary queries, SearchIndexes search) {}
