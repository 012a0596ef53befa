/** Documents about things: negotiation, their forms, and what is unknown or gone. */
@NullMarked
package org.cartulary.serve.document;

import org.jspecify.annotations.NullMarked;
