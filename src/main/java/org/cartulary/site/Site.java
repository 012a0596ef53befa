package org.cartulary.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.cartulary.check.RecordChecks;
import org.cartulary.check.ShapeCheck;
import org.cartulary.config.SiteConfig;
import org.cartulary.harvest.HarvestedSource;
import org.cartulary.model.Funder;
import org.cartulary.model.Vocabulary;
import org.cartulary.serve.source.SourcePages;

/**
 * A site with all that its stages need, read and checked.
 *
 * @param sources what is read to records
 * @param harvested linked data of others, which is taken as it is
 * @param vocabularies ours first, then the site's own
 * @param funders the registry of funders
 */
public record Site(
    SiteConfig config,
    List<SiteSource> sources,
    List<HarvestedSource> harvested,
    List<Vocabulary> vocabularies,
    List<Funder> funders,
    RecordChecks recordChecks,
    ShapeCheck shapes) {
  public Site {
    sources = List.copyOf(sources);
    harvested = List.copyOf(harvested);
    vocabularies = List.copyOf(vocabularies);
    funders = List.copyOf(funders);
  }

  /** What every IRI starts with. */
  public String base() {
    return config.base();
  }

  /** Under which address the text files are served that have none of their own; ends in a slash. */
  public String sourceRoot() {
    URI base = URI.create(config.base());
    return base.getScheme() + "://" + base.getRawAuthority() + SourcePages.PREFIX;
  }

  /** The folder of the store. */
  public Path store() {
    return config.store();
  }
}
