/**
 * Bytes: finds the files of a site, reads them within limits, decodes them, and knows where each
 * character stands.
 */
@NullMarked
package org.cartulary.source;

import org.jspecify.annotations.NullMarked;
