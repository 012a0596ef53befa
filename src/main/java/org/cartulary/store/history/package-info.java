/**
 * What each release did to each thing: added, changed or removed it, when, and what was said of it
 * then. Kept in SQLite beside the database; see docs/decisions/0016-history.md.
 */
@NullMarked
package org.cartulary.store.history;

import org.jspecify.annotations.NullMarked;
