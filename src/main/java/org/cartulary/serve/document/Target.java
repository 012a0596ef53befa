package org.cartulary.serve.document;

import org.apache.jena.graph.Node;

/**
 * What a request for a document leads to.
 *
 * @param thing what the document is about
 * @param form the form in which it is sent
 * @param named whether the path names the form, so that nothing was negotiated
 */
record Target(Node thing, DocumentForm form, boolean named) {}
