package org.cartulary.serve.list;

import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.export.schemaorg.SchemaList;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.search.Found;
import org.cartulary.store.search.Hit;
import org.cartulary.store.search.SearchIndex;

/** A page of a list in schema.org's terms. */
final class ListSchema {
  private final ListAddress address;
  private final SiteInfo site;
  private final SearchIndex index;
  private final Names names;

  ListSchema(ListAddress address, SiteInfo site, SearchIndex index, Names names) {
    this.address = address;
    this.site = site;
    this.index = index;
    this.names = names;
  }

  /** Of what kind the pages of a list are. */
  static SchemaPage.Kind kind(Listing list) {
    return list.kind().isEmpty() ? SchemaPage.Kind.SEARCH_RESULTS : SchemaPage.Kind.COLLECTION;
  }

  DataBlock of(Found found) {
    List<SchemaList.Item> items = found.hits().stream().map(this::item).toList();
    int before = (address.page() - 1) * ListAddress.PAGE_SIZE;
    return DataBlock.of(
        SchemaPage.of(kind(address.list()), new SchemaList(found.total(), before, items)),
        address.href());
  }

  private SchemaList.Item item(Hit hit) {
    String iri = index.iri(hit.key());
    String href = names.href(NodeFactory.createURI(iri));
    String page = href != null && href.startsWith("/") ? site.address(href) : iri;
    return new SchemaList.Item(hit.name().text(), page);
  }
}
