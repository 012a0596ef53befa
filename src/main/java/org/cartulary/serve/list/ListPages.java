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
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.ContentForm;
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
    Optional<ContentForm> named = parameters.first(FORMAT).flatMap(ContentForm::named);
    ContentForm form =
        named
            .or(() -> request.accept().choose(ContentForm.PAGE_FIRST))
            .orElseThrow(
                () -> NotAcceptable.of(ContentForm.PAGE_FIRST, other -> formHref(address, other)));
    Page page = pages.page(request);
    // The index may for a moment be older than the release, so it has a say in the validator; and
    // it depends on the day which grants are ongoing.
    return indexes.read(
        index ->
            published
                .validator(form.suffix(), page.language(), Integer.toString(index.release()))
                .since(page.today().began())
                .answer(
                    request,
                    Selection.BY_FORM_PROFILE_AND_LANGUAGE,
                    () -> answer(address, form, named.isPresent(), page, index)));
  }

  private Reply answer(
      ListAddress address, ContentForm form, boolean named, Page frame, SearchIndex index) {
    Found found = index.search(address.search(frame.language(), frame.today().date()));
    ListSchema schema = new ListSchema(address, published.info(), index, names);
    Page page = frame.with(new Head(alternates(address), schema.of(found)));
    ListView view = new ListPainter(address, index, page, names).view(found);
    Reply reply =
        switch (form) {
          case PAGE -> page.reply(200, "list.jte", view);
          case SCHEMA -> page.described(view.title());
          case TURTLE, NTRIPLES, RDFXML, JSONLD ->
              form.reply(
                  form.graph()
                      .orElseThrow()
                      .write(new ListGraph(address, published.info(), index).of(found)));
        };
    return reply.with(
        "Link", around(address, found.total()) + ", " + links(address, form, named).field());
  }

  private static List<Head.Alternate> alternates(ListAddress address) {
    return ContentForm.METADATA.stream()
        .map(form -> Head.Alternate.of(formHref(address, form), form))
        .toList();
  }

  private PageLinks links(ListAddress address, ContentForm form, boolean named) {
    PageLinks links = new PageLinks(published.info());
    return named
        ? links.describes(address.href(), form).licence()
        : links
            .type(ListSchema.kind(list).type())
            .describedBy(metadata -> formHref(address, metadata))
            .licence()
            .collection("/catalog");
  }

  /** The address of a page of a list in one form. */
  static String formHref(ListAddress address, ContentForm form) {
    String href = address.href();
    return href + (href.contains("?") ? "&" : "?") + FORMAT + "=" + form.suffix();
  }

  /** RFC 8288: the pages around this one. */
  private static String around(ListAddress address, long total) {
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
