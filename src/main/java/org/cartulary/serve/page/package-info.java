/** Pages for people, and the names of things in paths. */
@NullMarked
package org.cartulary.serve.page;

import org.jspecify.annotations.NullMarked;
