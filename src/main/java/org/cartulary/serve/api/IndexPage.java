package org.cartulary.serve.api;

import java.util.List;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.export.schemaorg.SchemaService;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.published.Examples;
import org.cartulary.store.query.LibraryQuery;

/** The page that lists the queries. */
final class IndexPage {
  private final List<StoredQuery> queries;
  private final Examples examples;

  IndexPage(List<StoredQuery> queries, Examples examples) {
    this.queries = queries;
    this.examples = examples;
  }

  Reply answer(Page page) {
    List<IndexView.Entry> entries =
        queries.stream().map(query -> entry(query, page.language())).toList();
    String api = page.info().address(QueryApi.PATH);
    SchemaPage shown =
        SchemaPage.of(SchemaPage.Kind.PAGE, new SchemaService(page.say("api.queries"), api, api));
    return page.with(Head.PLAIN.with(DataBlock.of(shown, page.path())))
        .reply(200, "api-index.jte", new IndexView(entries));
  }

  private IndexView.Entry entry(StoredQuery query, String language) {
    LibraryQuery.Words words = query.library().words();
    return new IndexView.Entry(
        LocalValue.of(words.title(), language),
        LocalValue.of(words.description(), language),
        LocalValue.of(words.askedBy(), language),
        query.path(),
        QueryList.example(query, examples));
  }
}
