/** Writes the published graph in the formats that others read. */
@NullMarked
package org.cartulary.export;

import org.jspecify.annotations.NullMarked;
