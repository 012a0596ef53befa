package org.cartulary.serve.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.export.schemaorg.SchemaSite;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.statistics.VoidNames;

/**
 * What a page says in schema.org's terms: JSON-LD that stands in its head as a data block, which no
 * browser runs.
 */
@FunctionalInterface
public interface DataBlock {
  /** Nothing: of a problem there is nothing to say. */
  DataBlock NONE = (page, title) -> Optional.empty();

  /** That it is a page of the site, by its address without the query. */
  DataBlock PLAIN =
      (page, title) -> Optional.of(described(SchemaPage.PLAIN, page, page.path(), title));

  /** The site itself. */
  DataBlock SITE = (page, title) -> Optional.of(site(page.info()).describe());

  /**
   * What it says.
   *
   * @param page the frame of the page
   * @param title what the page is called
   */
  Optional<ObjectNode> of(Page page, String title);

  /** Something that was described before. */
  static DataBlock of(ObjectNode described) {
    return (page, title) -> Optional.of(described);
  }

  /**
   * A page that shows something.
   *
   * @param path and query by which the page is best known
   */
  static DataBlock of(SchemaPage shown, String path) {
    return (page, title) -> Optional.of(described(shown, page, path, title));
  }

  private static ObjectNode described(SchemaPage shown, Page page, String path, String title) {
    return shown.describe(site(page.info()), page.info().address(path), title, page.language());
  }

  private static SchemaSite site(SiteInfo info) {
    return new SchemaSite(
        info.title(),
        info.address("/"),
        info.description(),
        info.licence(),
        info.publisher().map(SiteInfo.Agent::name),
        info.publisher().flatMap(SiteInfo.Agent::homepage),
        info.language(),
        new VoidNames(info.base()).dataset().getURI());
  }
}
