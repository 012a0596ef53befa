package org.cartulary.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a page shows a part only.
 *
 * @param text says so
 * @param href leads to a list of all; null where there is none
 */
public record More(String text, @Nullable String href) {}
