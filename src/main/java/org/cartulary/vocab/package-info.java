/**
 * Constants of the ontologies that we write, in their own spelling, and what VIVO's reasoner would
 * conclude from them.
 */
@NullMarked
package org.cartulary.vocab;

import org.jspecify.annotations.NullMarked;
