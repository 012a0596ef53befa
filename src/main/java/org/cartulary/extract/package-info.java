/**
 * Reads sources into the typed model: pages of prose by a grammar, records as they were written
 * down. A reader pushes each record as it is complete and never holds the input.
 */
@NullMarked
package org.cartulary.extract;

import org.jspecify.annotations.NullMarked;
