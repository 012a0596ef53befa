/**
 * Finding things in the published graph: a Lucene index of one release, with facets, beside the
 * store. {@link org.cartulary.store.search.SearchIndexes} keeps it in step with the releases.
 */
@NullMarked
package org.cartulary.store.search;

import org.jspecify.annotations.NullMarked;
