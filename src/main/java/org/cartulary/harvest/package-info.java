/** Another publisher's linked data as a source of one's own site: fetched, filtered, kept, read. */
@NullMarked
package org.cartulary.harvest;

import org.jspecify.annotations.NullMarked;
