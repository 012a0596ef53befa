package org.cartulary.serve.oai;

import java.util.Optional;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.ItemType;

/**
 * The repository that a site is, and the identifiers of its items
 * (https://www.openarchives.org/OAI/2.0/guidelines-oai-identifier.htm): {@code
 * oai:example.org:Projects/grant-nsfc-62206101}.
 *
 * @param identifier a domain name
 */
record Repository(String identifier, ExportSite site) {
  private static final String SCHEME = "oai:";

  /** The repository that a site is. */
  static Repository of(ExportSite site) {
    return new Repository(site.repository(), site);
  }

  /**
   * An item.
   *
   * @param iri of the thing
   */
  record Item(ItemType type, String iri) {}

  /** The identifier of an item; empty if the thing is another site's. */
  Optional<String> identifier(ItemType type, String iri) {
    return site.id(type, iri).map(id -> SCHEME + identifier + ":" + id);
  }

  /** Which item an identifier means; empty if it is none of ours. */
  Optional<Item> item(String sent) {
    String start = SCHEME + identifier + ":";
    int slash = sent.indexOf('/', start.length());
    if (!sent.startsWith(start) || slash < 0) {
      return Optional.empty();
    }
    Optional<ItemType> type = ItemType.ofPath(sent.substring(start.length(), slash));
    String iri = site.base() + sent.substring(slash + 1);
    return type.map(found -> new Item(found, iri))
        .filter(item -> identifier(item.type(), iri).filter(sent::equals).isPresent());
  }
}
