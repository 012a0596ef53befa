package org.cartulary.serve.published;

import java.net.URI;
import java.util.Optional;
import org.cartulary.export.record.ExportSite;

/**
 * What the pages say of the site.
 *
 * @param title the site's name
 * @param description one or a few sentences
 * @param base what the IRIs of its things start with, such as {@code http://localhost:3030/id/}
 * @param licence the licence of its data, as a name or an address
 * @param publisher who publishes it
 * @param contact an e-mail address or http(s) address
 * @param language the BCP 47 tag of the site's own texts
 */
public record SiteInfo(
    String title,
    Optional<String> description,
    String base,
    Optional<String> licence,
    Optional<Agent> publisher,
    Optional<String> contact,
    String language) {
  /** Where the documents about things are: below this path, by local name. */
  public static final String DOCUMENT_PATH = "/doc/";

  public SiteInfo {
    if (!base.endsWith("/") && !base.endsWith("#")) {
      throw new IllegalArgumentException("a base ends in a separator: " + base);
    }
  }

  /** A site in English of which nothing else is said. */
  public static SiteInfo named(String title, String base) {
    return new SiteInfo(
        title, Optional.empty(), base, Optional.empty(), Optional.empty(), Optional.empty(), "en");
  }

  /**
   * Who publishes.
   *
   * @param homepage an http(s) address
   */
  public record Agent(String name, Optional<String> homepage) {}

  /**
   * The scheme and host of the base, such as {@code http://localhost:3030}; no slash at its end.
   */
  public String origin() {
    URI uri = URI.create(base);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** The licence, if it is an address. */
  public Optional<String> licenceAddress() {
    return licence.filter(said -> said.matches("(?i)https?://\\S+"));
  }

  /** The site as formats of records write it. */
  public ExportSite exportSite() {
    return new ExportSite(
        base,
        address(DOCUMENT_PATH),
        title,
        publisher.map(Agent::name).orElse(null),
        licenceAddress().orElse(null));
  }

  /** The absolute address of a path of this site, whatever host requests come in by. */
  public String address(String path) {
    return origin() + path;
  }
}
