/** What goes out: HTTP requests to others, each with limits of time, size and destination. */
@NullMarked
package org.cartulary.fetch;

import org.jspecify.annotations.NullMarked;
