/** Graphs as documents. */
@NullMarked
package org.cartulary.serve.rdf;

import org.jspecify.annotations.NullMarked;
