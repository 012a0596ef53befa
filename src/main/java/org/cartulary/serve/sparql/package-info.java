/** The SPARQL 1.1 Protocol, query only, with limits. */
@NullMarked
package org.cartulary.serve.sparql;

import org.jspecify.annotations.NullMarked;
