/** The SPARQL editor, and answers as pages. */
@NullMarked
package org.cartulary.serve.editor;

import org.jspecify.annotations.NullMarked;
