/**
 * OAI-PMH 2.0 (https://www.openarchives.org/OAI/2.0/openarchivesprotocol.htm) over the history of
 * what is published.
 */
@NullMarked
package org.cartulary.serve.oai;

import org.jspecify.annotations.NullMarked;
