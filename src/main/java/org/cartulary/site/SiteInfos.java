package org.cartulary.site;

import java.util.Optional;
import org.cartulary.config.SiteConfig;
import org.cartulary.serve.published.SiteInfo;

/** What a site says of itself, from its configuration. */
final class SiteInfos {
  private SiteInfos() {}

  static SiteInfo of(SiteConfig config) {
    return new SiteInfo(
        config.title(),
        Optional.ofNullable(config.description()),
        config.base(),
        Optional.ofNullable(config.licence()),
        Optional.ofNullable(config.publisher())
            .map(named -> new SiteInfo.Agent(named.name(), Optional.ofNullable(named.homepage()))),
        Optional.ofNullable(config.contact()),
        config.language());
  }
}
