/** A thing's document, as RDF and as a page, and the page that says what is here. */
@NullMarked
package org.cartulary.serve.page;

import org.jspecify.annotations.NullMarked;
