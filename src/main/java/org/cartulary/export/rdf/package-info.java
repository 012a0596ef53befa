/** Dumps of the published graph by RDF4J Rio's writers. */
@NullMarked
package org.cartulary.export.rdf;

import org.jspecify.annotations.NullMarked;
