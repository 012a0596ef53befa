/**
 * Grants as RAiDs (ISO 23527): what a registration agency is asked to mint. What becomes what is in
 * {@code docs/repositories.md}.
 */
@NullMarked
package org.cartulary.export.raid;

import org.jspecify.annotations.NullMarked;
