/** What was read: the list of sources with their problems, and the text of each. */
@NullMarked
package org.cartulary.serve.source;

import org.jspecify.annotations.NullMarked;
