/**
 * What a site publishes as metadata of an RO-Crate 1.2. What becomes what is in {@code
 * docs/repositories.md}.
 */
@NullMarked
package org.cartulary.export.rocrate;

import org.jspecify.annotations.NullMarked;
