package org.cartulary.serve.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Redirect;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.store.Release;
import org.cartulary.store.statistics.VoidNames;

/** The handlers of all paths by which others find out what the site has. */
public final class Discovery {
  private final Published published;
  private final FilesOnOffer files;
  private final Pages pages;

  /**
   * Of a site.
   *
   * @param files the dumps and sitemaps that there are
   */
  public Discovery(Published published, FilesOnOffer files) {
    this.published = published;
    this.files = files;
    this.pages = new Pages(published.info());
  }

  /** The handlers by path; a path that ends in an asterisk stands for all that begin so. */
  public Map<String, Handler> routes() {
    Map<String, Handler> routes = new LinkedHashMap<>();
    describe(routes, VoidContent.PATH, new VoidContent(published));
    describe(routes, CatalogGraph.PATH, new CatalogContent(published, files));
    routes.put(
        DumpPages.PATH,
        new DumpPages(
            files,
            published.info(),
            () -> published.release().map(Release::number).orElse(0),
            this::index));
    routes.put("/dumps", new Redirect(301, DumpPages.PATH));
    routes.put(SitemapPages.PATH, new SitemapPages(files));
    routes.put(SitemapPages.PREFIX + "*", new SitemapPages(files));
    routes.put(RobotsPage.PATH, new RobotsPage(published));
    routes.put(ReleaseFeed.PATH, new ReleaseFeed(published));
    return routes;
  }

  private void describe(Map<String, Handler> routes, String path, Description.Content content) {
    Description description = new Description(path, content, published.info(), pages);
    Description.paths(path).forEach(each -> routes.put(each, description));
  }

  private Reply index(Request request) {
    List<Dump> dumps = DumpTable.dumps(published, files);
    SchemaPage shown = SchemaPage.of(SchemaPage.Kind.COLLECTION, SiteDataset.of(published, dumps));
    Page page = pages.only(request).with(Head.PLAIN.with(DataBlock.of(shown, DumpPages.PATH)));
    return CatalogContent.validator(published, files, "dumps", page.language())
        .answer(
            request,
            Selection.BY_FORM_AND_LANGUAGE,
            () ->
                page.reply(200, "discovery/dumps.jte", DumpTable.of(published, files))
                    .with("Link", links(dumps)));
  }

  /** The list of the dumps leads to what describes them: the catalogue. */
  private String links(List<Dump> dumps) {
    PageLinks links =
        new PageLinks(published.info())
            .citeAs(new VoidNames(published.info().base()).dataset())
            .type("CollectionPage")
            .type("Dataset")
            .describedBy(form -> CatalogGraph.PATH + "." + form.suffix())
            .licence();
    dumps.forEach(dump -> links.item(dump.path(), DumpPages.MEDIA_TYPE));
    return links.field();
  }
}
