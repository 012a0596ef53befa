/** SPARQL's functions as the endpoint evaluates them where ARQ's own would not do. */
@NullMarked
package org.cartulary.serve.sparql.expression;

import org.jspecify.annotations.NullMarked;
