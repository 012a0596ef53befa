/**
 * What an operator needs: health, metrics, logs, tokens, TLS, and limits against hostile clients.
 */
@NullMarked
package org.cartulary.serve.operation;

import org.jspecify.annotations.NullMarked;
