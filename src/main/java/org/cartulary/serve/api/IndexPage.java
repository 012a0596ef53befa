package org.cartulary.serve.api;

import java.util.List;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.page.Templates;
import org.cartulary.serve.published.SiteInfo;

/** The page that lists the queries. */
final class IndexPage {
  private final SiteInfo site;
  private final List<PreparedQuery> queries;

  IndexPage(SiteInfo site, List<PreparedQuery> queries) {
    this.site = site;
    this.queries = queries;
  }

  Reply answer() {
    List<IndexView.Entry> entries =
        queries.stream()
            .map(
                query ->
                    new IndexView.Entry(
                        query.library().title(),
                        query.library().description(),
                        query.library().words().askedBy().toString(),
                        query.path(),
                        QueryList.example(query)))
            .toList();
    byte[] page = Templates.page("api-index.jte", new IndexView(site.title(), entries));
    return Reply.of(200, OpenApiForm.HTML.contentType(), page);
  }
}
