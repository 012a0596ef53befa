/**
 * Funders and projects for who describes publications in EPrints. What becomes what is in {@code
 * docs/repositories.md}.
 */
@NullMarked
package org.cartulary.export.eprints;

import org.jspecify.annotations.NullMarked;
