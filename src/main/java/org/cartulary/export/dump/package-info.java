/** Files that are made once for each release and kept beside the store: dumps and sitemaps. */
@NullMarked
package org.cartulary.export.dump;

import org.jspecify.annotations.NullMarked;
