/** The HTTP server: SPARQL, linked data, pages. */
@NullMarked
package org.cartulary.serve;

import org.jspecify.annotations.NullMarked;
