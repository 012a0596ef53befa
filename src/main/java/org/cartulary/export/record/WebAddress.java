package org.cartulary.export.record;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses as {@code xs:anyURI} and its kin take them. */
public final class WebAddress {
  private WebAddress() {}

  /** Whether it is a whole address, with its scheme. */
  public static boolean is(String address) {
    try {
      return new URI(address).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
