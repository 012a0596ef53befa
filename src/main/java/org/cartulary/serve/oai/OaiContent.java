package org.cartulary.serve.oai;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** What stands within the envelope of a response. */
@FunctionalInterface
interface OaiContent {
  void write(OaiWriter out) throws XMLStreamException, IOException;
}
