/**
 * The grammar of entries, a small class per kind of fact. Each works on a passage's folded text and
 * returns values with the character range that states them.
 */
@NullMarked
package org.cartulary.extract.page.grammar;

import org.jspecify.annotations.NullMarked;
