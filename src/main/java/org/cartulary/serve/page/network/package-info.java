/** Networks as pages draw them. */
@NullMarked
package org.cartulary.serve.page.network;

import org.jspecify.annotations.NullMarked;
