package org.cartulary.serve.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.search.SearchIndex;
import org.cartulary.store.search.SearchIndexes;
import org.cartulary.store.statistics.VoidNames;

/** {@code /}: what is here. Made once for each release, day and language. */
final class HomePage implements Handler {
  private final Published published;
  private final SearchIndexes indexes;
  private final Pages pages;
  private final Names names;
  private final String example = exampleQuery();
  private final Map<Variant, Made> made = new ConcurrentHashMap<>();

  /** Links name the language or do not: there are twice as many variants as languages. */
  private record Variant(String language, boolean explicit) {}

  private record Made(int release, LocalDate day, HomeView view) {}

  HomePage(Published published, SearchIndexes indexes, Names names, Pages pages) {
    this.published = published;
    this.indexes = indexes;
    this.pages = pages;
    this.names = names;
  }

  /** The example that the page shows, kept as a file like every query of ours. */
  private static String exampleQuery() {
    try (InputStream file = HomePage.class.getResourceAsStream("/static/example.rq")) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: /static/example.rq");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Reply handle(Request request) {
    Page page = pages.only(request).with(Head.PLAIN.with(DataBlock.SITE));
    return indexes.read(
        index ->
            published
                .validator("home", page.language(), Integer.toString(index.release()))
                .since(page.today().began())
                .answer(
                    request,
                    Selection.BY_FORM_AND_LANGUAGE,
                    () -> page.reply(200, "home.jte", view(page, index)).with("Link", links())));
  }

  /** The home page is the landing page of the dataset; the catalogue has what describes it. */
  private String links() {
    SiteInfo site = published.info();
    return new PageLinks(site)
        .citeAs(new VoidNames(site.base()).dataset())
        .type("WebSite")
        .type("Dataset")
        .describedBy(form -> "/catalog." + form.suffix())
        .licence()
        .collection("/catalog")
        .field();
  }

  private HomeView view(Page page, SearchIndex index) {
    LocalDate today = page.today().date();
    Variant variant = new Variant(page.language(), page.explicit());
    Made there = made.get(variant);
    if (there == null || there.release() != index.release() || !there.day().equals(today)) {
      HomePainter painter = new HomePainter(published, index, page, names, today);
      there = new Made(index.release(), today, painter.view(example));
      made.put(variant, there);
    }
    return there.view();
  }
}
