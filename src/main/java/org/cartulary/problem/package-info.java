/**
 * What is wrong with the input, as values: bad input never throws. A {@link
 * org.cartulary.problem.Problem} says where, what, and what to do about it.
 */
@NullMarked
package org.cartulary.problem;

import org.jspecify.annotations.NullMarked;
