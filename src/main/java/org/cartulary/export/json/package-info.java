/** JSON that leaves. */
@NullMarked
package org.cartulary.export.json;

import org.jspecify.annotations.NullMarked;
