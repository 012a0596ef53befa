/**
 * Grants as InvenioRDM knows them (Zenodo is one): awards of its vocabulary, and what a record says
 * of its funding. What becomes what is in {@code docs/repositories.md}.
 */
@NullMarked
package org.cartulary.export.invenio;

import org.jspecify.annotations.NullMarked;
