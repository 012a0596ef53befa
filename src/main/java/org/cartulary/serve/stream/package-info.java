/** The stream of changes: what each release did to each thing, for who keeps a copy. */
@NullMarked
package org.cartulary.serve.stream;

import org.jspecify.annotations.NullMarked;
