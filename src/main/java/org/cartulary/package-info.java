/**
 * Cartulary publishes research grants as linked data. The way of the data is the order of the
 * packages: {@code source}, {@code extract}, {@code model}, {@code identity}, {@code graph}, {@code
 * check}, {@code store}, {@code serve} and {@code export}.
 */
@NullMarked
package org.cartulary;

import org.jspecify.annotations.NullMarked;
