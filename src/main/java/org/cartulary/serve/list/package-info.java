/** The home page, lists with facets, search and suggestions. */
@NullMarked
package org.cartulary.serve.list;

import org.jspecify.annotations.NullMarked;
