/** How much of what a release holds, counted where it lies. */
@NullMarked
package org.cartulary.store.statistics;

import org.jspecify.annotations.NullMarked;
