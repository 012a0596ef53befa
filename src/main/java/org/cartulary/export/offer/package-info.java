/** The formats in which records are written to files, by name, with their options. */
@NullMarked
package org.cartulary.export.offer;

import org.jspecify.annotations.NullMarked;
