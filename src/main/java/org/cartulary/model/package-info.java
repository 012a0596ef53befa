/**
 * The typed model: what one source says of one grant, person, organisation, topic or publication,
 * every fact with its evidence. Every reader ends here and exactly one mapper ({@code graph})
 * starts here. Plain values, no library.
 */
@NullMarked
package org.cartulary.model;

import org.jspecify.annotations.NullMarked;
