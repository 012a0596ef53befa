/** Reads a site's cartulary.yaml into plain records. */
@NullMarked
package org.cartulary.config;

import org.jspecify.annotations.NullMarked;
