/** Maps the typed model to VIVO, streaming: the one place that knows VIVO's patterns. */
@NullMarked
package org.cartulary.graph;

import org.jspecify.annotations.NullMarked;
