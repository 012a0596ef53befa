/** What changed from one release to another, as files. */
@NullMarked
package org.cartulary.export.change;

import org.jspecify.annotations.NullMarked;
