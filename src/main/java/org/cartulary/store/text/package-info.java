/**
 * Jena Text's {@code text:query} in SPARQL, answered by the search index of the release that the
 * query reads.
 */
@NullMarked
package org.cartulary.store.text;

import org.jspecify.annotations.NullMarked;
