/**
 * A page as blocks, whatever format it was written in: headings, titles, paragraphs, list items and
 * labelled fields, each character knowing where it stands in the file.
 */
@NullMarked
package org.cartulary.extract.page.document;

import org.jspecify.annotations.NullMarked;
