package org.cartulary.serve.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.store.search.Found;
import org.cartulary.store.search.SearchIndex;
import org.cartulary.store.search.SearchIndexes;

/** A list of things with facets and paging, as a page and as a collection for machines. */
final class ListPages implements Handler {
  private static final String FORMAT = "format";

  private final Listing list;
  private final Published published;
  private final SearchIndexes indexes;
  private final Pages pages;
  private final Names names;

  ListPages(Listing list, Published published, SearchIndexes indexes, Names names, Pages pages) {
    this.list = list;
    this.published = published;
    this.indexes = indexes;
    this.pages = pages;
    this.names = names;
  }

  @Override
  public Reply handle(Request request) {
    Parameters parameters = request.parameters();
    ListAddress address = ListAddress.read(list, parameters);
    ListForm form =
        parameters
            .first(FORMAT)
            .flatMap(GraphForm::named)
            .map(ListForm::of)
            .or(() -> request.accept().choose(ListForm.ALL))
            .orElseThrow(() -> NotAcceptable.of(ListForm.ALL, other -> formHref(address, other)));
    Page page = pages.page(request);
    // The index may for a moment be older than the release, so it has a say in the validator; and
    // it depends on the day which grants are ongoing.
    return indexes.read(
        index ->
            published
                .validator(form.variant(), page.language(), Integer.toString(index.release()))
                .since(page.today().began())
                .answer(
                    request,
                    Selection.BY_FORM_AND_LANGUAGE,
                    () -> answer(address, form, page, index)));
  }

  private Reply answer(ListAddress address, ListForm form, Page page, SearchIndex index) {
    Found found = index.search(address.search(page.language(), page.today().date()));
    Reply reply =
        form.graph()
            .map(
                graph ->
                    Reply.of(
                        200,
                        form.contentType(),
                        graph.write(new ListGraph(address, published.info(), index).of(found))))
            .orElseGet(() -> page(address, page, index, found));
    return reply.with("Link", links(address, found.total()));
  }

  private Reply page(ListAddress address, Page page, SearchIndex index, Found found) {
    List<Head.Alternate> alternates =
        List.of(GraphForm.values()).stream()
            .map(
                form ->
                    new Head.Alternate(
                        formHref(address, form), form.mediaTypes().get(0), form.title()))
            .toList();
    return page.with(new Head(alternates, Optional.empty()))
        .reply(200, "list.jte", new ListPainter(address, index, page, names).view(found));
  }

  private static String formHref(ListAddress address, ListForm form) {
    return form.graph().map(graph -> formHref(address, graph)).orElseGet(address::href);
  }

  /** The address of a page of a list in one form. */
  static String formHref(ListAddress address, GraphForm form) {
    String href = address.href();
    return href + (href.contains("?") ? "&" : "?") + FORMAT + "=" + form.suffix();
  }

  /** RFC 8288: the pages around this one. */
  private static String links(ListAddress address, long total) {
    int last = ListAddress.pages(total);
    List<String> links = new ArrayList<>();
    links.add(link(address.onPage(1), "first"));
    if (address.page() > 1) {
      links.add(link(address.onPage(Math.min(address.page() - 1, last)), "prev"));
    }
    if (address.page() < last) {
      links.add(link(address.onPage(address.page() + 1), "next"));
    }
    links.add(link(address.onPage(last), "last"));
    return String.join(", ", links);
  }

  private static String link(ListAddress address, String relation) {
    return "<" + address.href() + ">; rel=\"" + relation + "\"";
  }
}
