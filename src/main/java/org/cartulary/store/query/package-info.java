/** The query library: questions kept as files, asked with parameters, answered as tables. */
@NullMarked
package org.cartulary.store.query;

import org.jspecify.annotations.NullMarked;
