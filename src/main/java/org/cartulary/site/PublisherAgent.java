package org.cartulary.site;

import org.cartulary.config.Publisher;
import org.cartulary.config.SiteConfig;
import org.cartulary.store.ReleaseDescription;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes a site, as a release names them: by ROR or homepage where there is one, else by an
 * IRI of ours.
 */
final class PublisherAgent {
  private PublisherAgent() {}

  static ReleaseDescription.@Nullable Agent of(SiteConfig config) {
    Publisher publisher = config.publisher();
    return publisher == null
        ? null
        : new ReleaseDescription.Agent(iri(publisher, config.base()), publisher.name());
  }

  private static String iri(Publisher publisher, String base) {
    if (publisher.ror() != null) {
      return "https://ror.org/" + publisher.ror();
    }
    if (publisher.homepage() != null) {
      return publisher.homepage();
    }
    return base + "organization-publisher";
  }
}
