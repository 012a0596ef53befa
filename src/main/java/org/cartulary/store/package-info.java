/** Keeps the published graph in TDB2: releases, all or nothing, and reading back. */
@NullMarked
package org.cartulary.store;

import org.jspecify.annotations.NullMarked;
