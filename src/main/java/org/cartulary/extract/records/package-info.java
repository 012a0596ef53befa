/**
 * Records as a source: the typed model written down, as YAML by hand and as JSON Lines by a
 * program. {@code records.schema.json} describes a record; {@code docs/records.md} explains it.
 */
@NullMarked
package org.cartulary.extract.records;

import org.jspecify.annotations.NullMarked;
