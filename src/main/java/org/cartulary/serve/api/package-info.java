/** The query library over HTTP: each query an address, all of them described by OpenAPI. */
@NullMarked
package org.cartulary.serve.api;

import org.jspecify.annotations.NullMarked;
