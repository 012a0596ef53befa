/**
 * One thing, one key: decides which records speak of the same grant, person or organisation, and
 * what it is called in an IRI.
 */
@NullMarked
package org.cartulary.identity;

import org.jspecify.annotations.NullMarked;
