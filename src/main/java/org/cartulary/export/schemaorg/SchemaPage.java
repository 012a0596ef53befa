package org.cartulary.export.schemaorg;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A page of a site, and what it mainly shows.
 *
 * @param entity empty where the page has nothing that schema.org has words for
 */
public record SchemaPage(Kind kind, Optional<? extends SchemaEntity> entity) {
  /** A page of which no more is known. */
  public static final SchemaPage PLAIN = new SchemaPage(Kind.PAGE, Optional.empty());

  /** Of what kind a page is. */
  public enum Kind {
    PAGE("WebPage"),
    COLLECTION("CollectionPage"),
    SEARCH_RESULTS("SearchResultsPage");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The local name of its class. */
    public String type() {
      return type;
    }
  }

  /** A page that shows something. */
  public static SchemaPage of(Kind kind, SchemaEntity entity) {
    return new SchemaPage(kind, Optional.of(entity));
  }

  /**
   * One JSON-LD node with its context.
   *
   * @param address of the page, absolute
   * @param language a BCP 47 tag
   */
  public ObjectNode describe(SchemaSite site, String address, String name, String language) {
    SchemaNode page = SchemaNode.unnamed(kind.type());
    page.text("name", Optional.of(name))
        .addresses("url", List.of(address))
        .text("inLanguage", Optional.of(language))
        .nodes("isPartOf", List.of(site.reference()))
        .nodes("mainEntity", entity.map(SchemaEntity::node).stream().toList());
    return page.inContext();
  }
}
