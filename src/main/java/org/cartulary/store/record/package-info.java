/**
 * What is published, as records: of each grant, person, organisation, topic and publication all
 * that an export says of it, read through the queries of {@code queries/export/}. Formats are
 * written from these records and never look at a graph.
 */
@NullMarked
package org.cartulary.store.record;

import org.jspecify.annotations.NullMarked;
