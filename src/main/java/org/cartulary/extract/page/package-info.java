/**
 * Reads pages on which people list their grants: a page becomes blocks ({@code document}), blocks
 * become entries, and a grammar ({@code grammar}) finds the facts in each entry.
 */
@NullMarked
package org.cartulary.extract.page;

import org.jspecify.annotations.NullMarked;
