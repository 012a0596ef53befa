/** XML that leaves. */
@NullMarked
package org.cartulary.export.xml;

import org.jspecify.annotations.NullMarked;
