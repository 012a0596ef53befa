package org.cartulary.export.record;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The site that records are written for.
 *
 * @param base what the IRIs of its things start with: {@code http://localhost:3030/id/}
 * @param documents what the addresses of their pages start with: {@code http://localhost:3030/doc/}
 * @param title its title
 * @param publisher the name of who publishes it, if that is configured
 * @param license the IRI of the licence of its data, if that is configured
 */
public record ExportSite(
    String base,
    String documents,
    String title,
    @Nullable String publisher,
    @Nullable String license) {

  /**
   * The local name of a thing of the site: {@code grant-nsfc-62206101}; empty for others' things.
   */
  public Optional<String> localName(String iri) {
    return iri.startsWith(base) ? Optional.of(iri.substring(base.length())) : Optional.empty();
  }

  /** The address of the page about a thing of the site; another's thing is where its IRI leads. */
  public String page(String iri) {
    return localName(iri).map(name -> documents + name).orElse(iri);
  }

  /**
   * The identifier of an item within the site: {@code Projects/grant-nsfc-62206101}. What a URI
   * cannot hold is percent-encoded.
   */
  public Optional<String> id(ItemType type, String iri) {
    return localName(iri).map(name -> type.path() + "/" + encoded(name));
  }

  /**
   * The domain name that identifies the site as a repository: the host of its base; a host without
   * a dot gets one, since the scheme {@code oai} demands it.
   */
  public String repository() {
    String host = URI.create(base).getHost();
    String name = host == null ? "" : host.replaceAll("[^A-Za-z0-9.-]", "");
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("^[.-]+|[.-]+$", "");
    return plain.isEmpty()
        ? "cartulary.invalid"
        : plain.contains(".") ? plain : "cartulary." + plain;
  }

  private static String encoded(String name) {
    return name.chars().allMatch(c -> c > ' ' && c < 0x7F)
        ? name
        : URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
