/** How answers say that collaborators are missing from them. */
@NullMarked
package org.cartulary.serve.federation;

import org.jspecify.annotations.NullMarked;
