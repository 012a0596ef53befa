/** Reads a published graph at a SPARQL endpoint, wherever that is. */
@NullMarked
package org.cartulary.store.remote;

import org.jspecify.annotations.NullMarked;
