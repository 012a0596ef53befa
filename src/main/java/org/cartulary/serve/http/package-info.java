/** HTTP without servlet types: requests, replies, content negotiation (RFC 9110), problems. */
@NullMarked
package org.cartulary.serve.http;

import org.jspecify.annotations.NullMarked;
