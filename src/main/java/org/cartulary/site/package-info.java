/** Runs a site through the stages, in their order. */
@NullMarked
package org.cartulary.site;

import org.jspecify.annotations.NullMarked;
