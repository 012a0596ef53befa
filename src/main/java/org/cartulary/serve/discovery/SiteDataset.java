package org.cartulary.serve.discovery;

import java.util.List;
import java.util.Optional;
import org.cartulary.export.schemaorg.SchemaDataset;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.Release;
import org.cartulary.store.statistics.VoidNames;

/** The dataset and its files as search engines for datasets read them. */
final class SiteDataset {
  private SiteDataset() {}

  /**
   * All that a site publishes.
   *
   * @param dumps that are on offer
   */
  static SchemaDataset of(Published published, List<Dump> dumps) {
    SiteInfo site = published.info();
    return new SchemaDataset(
        new VoidNames(site.base()).dataset().getURI(),
        site.title(),
        site.description(),
        site.address(CatalogGraph.PATH),
        site.licenceAddress(),
        site.publisher().map(SiteInfo.Agent::name),
        site.language(),
        published.release().map(Release::issued),
        dumps.stream().map(dump -> download(site, dump)).toList());
  }

  private static SchemaDataset.Download download(SiteInfo site, Dump dump) {
    return new SchemaDataset.Download(
        site.address(dump.path()), dump.format().mediaType(), Optional.of(dump.file().size()));
  }
}
