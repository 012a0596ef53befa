/** Times as pages draw them: no more precise than they are known. */
@NullMarked
package org.cartulary.serve.page.time;

import org.jspecify.annotations.NullMarked;
