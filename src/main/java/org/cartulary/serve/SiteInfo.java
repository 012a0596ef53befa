package org.cartulary.serve;

import java.util.Optional;

/**
 * What the pages say of the site.
 *
 * @param title the site's name
 * @param base what the IRIs of its things start with, such as {@code http://localhost:3030/id/}
 * @param licence the licence of its data, as a name or an address
 * @param publisher who publishes it
 */
public record SiteInfo(
    String title, String base, Optional<String> licence, Optional<String> publisher) {
  public SiteInfo {
    if (!base.endsWith("/") && !base.endsWith("#")) {
      throw new IllegalArgumentException("a base ends in a separator: " + base);
    }
  }
}
