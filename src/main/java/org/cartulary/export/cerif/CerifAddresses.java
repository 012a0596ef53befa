package org.cartulary.export.cerif;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.WebAddress;

/** Addresses of people and organisations. */
final class CerifAddresses {
  private CerifAddresses() {}

  /** An element for each address of a person or an organisation. */
  static void electronic(CerifOut out, List<String> addresses) throws XMLStreamException {
    for (String address : addresses) {
      if (WebAddress.is(address)) {
        out.xml().element("ElectronicAddress", address);
      } else {
        out.lost("homepages", "“" + address + "” is no address");
      }
    }
  }
}
