/**
 * Records in OpenAIRE CERIF XML, as the OpenAIRE Guidelines for CRIS Managers have it: for
 * harvesters, and as files. What says what is in {@code docs/cerif.md}.
 */
@NullMarked
package org.cartulary.export.cerif;

import org.jspecify.annotations.NullMarked;
