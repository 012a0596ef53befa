/**
 * The published facts in schema.org's terms, as JSON-LD: a serialisation of the same graph, made
 * when asked for. Only terms of https://schema.org, and only where their domains allow them.
 */
@NullMarked
package org.cartulary.export.schemaorg;

import org.jspecify.annotations.NullMarked;
