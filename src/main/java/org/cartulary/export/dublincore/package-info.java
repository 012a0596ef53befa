/** Simple Dublin Core as OAI-PMH demands it of every item. */
@NullMarked
package org.cartulary.export.dublincore;

import org.jspecify.annotations.NullMarked;
