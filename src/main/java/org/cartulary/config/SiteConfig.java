package org.cartulary.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site as its {@code cartulary.yaml} configures it; every file named in it was there and inside
 * the site when it was read. {@code docs/configuration.md} explains the keys.
 *
 * @param folder the site's folder, absolute
 * @param title the site's name
 * @param description one or a few sentences, or null
 * @param base what every IRI starts with; http(s), ends in {@code /}
 * @param licence the IRI of the data's licence, or null
 * @param publisher who publishes it, or null
 * @param contact an e-mail address or http(s) address, or null
 * @param language the BCP 47 tag of the site's own texts
 * @param store the folder of the store and what else a running site keeps, absolute
 * @param vocabularies files of the site's own SKOS vocabularies, absolute
 * @param sources in the order of the file, at least one
 * @param collaborators others whose SPARQL endpoints may be asked, in the order of the file
 */
public record SiteConfig(
    Path folder,
    String title,
    @Nullable String description,
    String base,
    @Nullable String licence,
    @Nullable Publisher publisher,
    @Nullable String contact,
    String language,
    Path store,
    List<Path> vocabularies,
    List<SourceConfig> sources,
    List<CollaboratorConfig> collaborators,
    ServeConfig serve) {

  /** The name of a site's configuration in its folder. */
  public static final String FILE_NAME = "cartulary.yaml";

  public SiteConfig {
    vocabularies = List.copyOf(vocabularies);
    sources = List.copyOf(sources);
    collaborators = List.copyOf(collaborators);
  }
}
