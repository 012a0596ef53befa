package org.cartulary.export.cerif;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Addresses as {@code xs:anyURI} takes them. */
final class WebAddress {
  private WebAddress() {}

  /** Whether it is a whole address, with its scheme. */
  static boolean is(String address) {
    try {
      return new URI(address).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** An element for each address of a person or an organisation. */
  static void electronic(CerifOut out, List<String> addresses) throws XMLStreamException {
    for (String address : addresses) {
      if (is(address)) {
        out.xml().element("ElectronicAddress", address);
      } else {
        out.lost("homepages", "“" + address + "” is no address");
      }
    }
  }
}
