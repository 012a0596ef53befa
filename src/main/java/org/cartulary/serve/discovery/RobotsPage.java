package org.cartulary.serve.discovery;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.list.ListRoutes;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.source.SourceList;

/**
 * {@code /robots.txt} (RFC 9309): all documents may be read; queries, searches and their like, of
 * which there is no end, may not; and where the sitemaps are.
 */
public final class RobotsPage implements Handler {
  public static final String PATH = "/robots.txt";

  private final Published published;

  public RobotsPage(Published published) {
    this.published = published;
  }

  @Override
  public Reply handle(Request request) {
    return published
        .validator("robots")
        .answer(request, Selection.ONLY, () -> Reply.text(200, "text/plain;charset=utf-8", text()));
  }

  private String text() {
    return """
        # The data as a whole is at %s; please take it from there rather than page by page.
        User-agent: *
        Disallow: /sparql?
        Disallow: /search?
        Disallow: /suggest?
        Disallow: /api/queries/
        %sCrawl-delay: 1

        Sitemap: %s
        """
        .formatted(
            published.info().address(DumpPages.PATH),
            Stream.concat(ListRoutes.lists().stream(), Stream.of(SourceList.PATH))
                .map(RobotsPage::wholeOnly)
                .collect(Collectors.joining()),
            published.info().address(SitemapPages.PATH));
  }

  private static String wholeOnly(String list) {
    return "Disallow: %1$s?\nAllow: %1$s?page=\nAllow: %1$s?lang=\n".formatted(list);
  }
}
