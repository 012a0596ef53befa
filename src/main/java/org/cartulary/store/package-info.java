/**
 * Keeps the published graph in TDB2: releases, all or nothing, and reading back. {@link
 * org.cartulary.store.ReleaseStore} makes releases, {@link org.cartulary.store.PublishedGraph}
 * reads them.
 */
@NullMarked
package org.cartulary.store;

import org.jspecify.annotations.NullMarked;
