package org.cartulary.site;

import org.cartulary.config.CollaboratorConfig;
import org.cartulary.config.SiteConfig;
import org.cartulary.store.federation.Collaborator;
import org.cartulary.store.federation.Federation;

/** The collaborators of a configuration, ready to be asked. */
final class Collaborators {
  private Collaborators() {}

  static Federation of(SiteConfig config) {
    return new Federation(config.collaborators().stream().map(Collaborators::of).toList());
  }

  private static Collaborator of(CollaboratorConfig config) {
    return new Collaborator(
        config.name(),
        config.title(),
        config.endpoint(),
        config.timeout(),
        config.maxBytes(),
        config.maxResults(),
        config.privateAddress());
  }
}
