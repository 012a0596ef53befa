/**
 * What all formats of records share: items, the site that they are written for, and what they
 * cannot say.
 */
@NullMarked
package org.cartulary.export.record;

import org.jspecify.annotations.NullMarked;
