package org.cartulary.serve.discovery;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.rdf.ContentForm;
import org.cartulary.store.statistics.VoidNames;

/**
 * A description of the dataset at one path by content negotiation, and at that path with a suffix
 * in one form.
 */
final class Description implements Handler {
  private final String path;
  private final Content content;
  private final SiteInfo site;
  private final Pages pages;

  /** What is described, and how it is shown to people. */
  interface Content {
    /** The description of what there is now. */
    Graph graph();

    /** What the page is called. */
    String title(Page page);

    /** The same in schema.org's terms. */
    DataBlock data();

    /** The page, whole. */
    Reply page(Page frame);

    /** The files that are the content of what is described, if the page lists them. */
    List<Dump> items();

    /** Tells apart what the form and the language make of it. */
    Validator validator(String form, String language);
  }

  Description(String path, Content content, SiteInfo site, Pages pages) {
    this.path = path;
    this.content = content;
    this.site = site;
    this.pages = pages;
  }

  /** The paths at which it answers. */
  static Stream<String> paths(String path) {
    return Stream.concat(
        Stream.of(path), ContentForm.PAGE_FIRST.stream().map(form -> path + "." + form.suffix()));
  }

  @Override
  public Reply handle(Request request) {
    Optional<ContentForm> named = named(request);
    ContentForm form =
        named
            .or(() -> request.accept().choose(ContentForm.GRAPH_FIRST))
            .orElseThrow(() -> NotAcceptable.of(ContentForm.GRAPH_FIRST, this::at));
    Page frame = pages.page(request).with(new Head(alternates(), content.data()));
    Supplier<Reply> whole =
        () ->
            switch (form) {
              case PAGE -> content.page(frame);
              case SCHEMA -> frame.described(content.title(frame));
              case TURTLE, NTRIPLES, RDFXML, JSONLD ->
                  form.reply(form.graph().orElseThrow().write(content.graph()));
            };
    Selection selection =
        Selection.BY_FORM_PROFILE_AND_LANGUAGE.at(form.address(at(form), frame.language()));
    return content
        .validator(form.suffix(), frame.language())
        .answer(request, selection, whole)
        .with("Link", links(form, named.filter(ContentForm.METADATA::contains).isPresent()));
  }

  private String at(ContentForm form) {
    return path + "." + form.suffix();
  }

  private List<Head.Alternate> alternates() {
    return ContentForm.METADATA.stream().map(form -> Head.Alternate.of(at(form), form)).toList();
  }

  private Optional<ContentForm> named(Request request) {
    return ContentForm.PAGE_FIRST.stream()
        .filter(form -> request.path().equals(at(form)))
        .findFirst();
  }

  /** A path without a suffix is the landing page, in whatever form it is sent. */
  private String links(ContentForm form, boolean metadata) {
    PageLinks links = new PageLinks(site);
    if (metadata) {
      return links.describes(path, form).licence().alternates(this::at).field();
    }
    links
        .citeAs(new VoidNames(site.base()).dataset())
        .type("AboutPage")
        .type("Dataset")
        .describedBy(this::at)
        .licence();
    content.items().forEach(dump -> links.item(dump.path(), DumpPages.MEDIA_TYPE));
    return links.alternates(this::at).field();
  }
}
