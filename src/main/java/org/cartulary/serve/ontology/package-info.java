/** The files of {@code ontology/} as documents at their own addresses. */
@NullMarked
package org.cartulary.serve.ontology;

import org.jspecify.annotations.NullMarked;
