/**
 * Grants as Crossref registers them: a deposit of the grant schema 0.2.0. What becomes what is in
 * {@code docs/repositories.md}.
 */
@NullMarked
package org.cartulary.export.crossref;

import org.jspecify.annotations.NullMarked;
