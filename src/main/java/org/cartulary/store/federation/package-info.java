/**
 * Asking the SPARQL endpoints of others, those that are named in the configuration and no other.
 */
@NullMarked
package org.cartulary.store.federation;

import org.jspecify.annotations.NullMarked;
