package org.cartulary.serve.source;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.export.schemaorg.SchemaText;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.http.Validator;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.SourceDocuments.Source;
import org.cartulary.serve.published.SourceDocuments.Text;

/**
 * {@code /source/{document}}: the text that a passage's IRI leads into (RFC 5147), as it is for
 * programs, and for people as a page with numbered lines, on which the passage is marked that the
 * address names: {@code ?passage=start,end}, {@code ?at=line,column,length}; {@code ?from=line}
 * turns the pages of a long text; {@code ?format=text} is the text for whoever cannot ask for it.
 */
public final class SourcePages implements Handler {
  public static final String PREFIX = "/source/";

  private static final String AS_TEXT = "?format=text";

  private final Published published;
  private final SourceDocuments documents;
  private final Pages pages;
  private final Names names;

  /** The forms of a text; that for programs comes first, for who does not say what it is. */
  private enum Form implements Offer {
    TEXT("text/plain"),
    PAGE("text/html");

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    @Override
    public String contentType() {
      return mediaType + ";charset=utf-8";
    }

    @Override
    public List<String> mediaTypes() {
      return List.of(mediaType);
    }
  }

  /** The texts of a site. */
  public SourcePages(Published published, SourceDocuments documents, Pages pages, Names names) {
    this.published = published;
    this.documents = documents;
    this.pages = pages;
    this.names = names;
  }

  @Override
  public Reply handle(Request request) {
    String name = Percent.decode(request.path().substring(PREFIX.length()), false);
    Text text =
        documents
            .read(name)
            .orElseThrow(
                () ->
                    new RequestException(
                        Problems.notFound("This site has no source of that name.")));
    Optional<Source> source =
        documents.sources().stream().filter(s -> s.document().equals(name)).findFirst();
    if (form(request) == Form.TEXT) {
      return new Validator(text.version(), text.modified())
          .answer(
              request,
              Selection.BY_FORM_AND_LANGUAGE,
              () ->
                  Reply.streamed(200, Form.TEXT.contentType(), text.body())
                      .with("Link", links(source)));
    }
    Page page = pages.page(request).with(Head.PLAIN.with(data(name, source, text)));
    Aim aim = Aim.of(request.parameters());
    return published
        .validator("source", text.version(), page.language())
        .since(text.modified())
        .answer(
            request,
            Selection.BY_FORM_AND_LANGUAGE,
            () ->
                page.reply(200, "source.jte", view(name, source, text.body(), aim))
                    .with("Link", links(source)));
  }

  private static Form form(Request request) {
    if (request.parameters().first("format").filter("text"::equals).isPresent()) {
      return Form.TEXT;
    }
    List<Form> forms = List.of(Form.values());
    return request
        .accept()
        .choose(forms)
        .orElseThrow(
            () ->
                NotAcceptable.of(
                    forms, form -> request.path() + (form == Form.TEXT ? "?format=text" : "")));
  }

  /**
   * A text is the content of its source, of which there is a document. Its licence is not known.
   */
  private String links(Optional<Source> source) {
    PageLinks links = new PageLinks(published.info()).type("DigitalDocument");
    source
        .flatMap(known -> names.localName(names.source(known.name())))
        .map(Names::documentPath)
        .ifPresent(
            document ->
                links.collection(document).describedBy(form -> document + "." + form.suffix()));
    return links.field();
  }

  private DataBlock data(String name, Optional<Source> source, Text text) {
    String path = Names.sourcePath(name);
    return DataBlock.of(
        SchemaPage.of(
            SchemaPage.Kind.PAGE,
            new SchemaText(
                source.flatMap(Source::title).orElse(name),
                published.info().address(path + AS_TEXT),
                source.flatMap(Source::address),
                text.modified())),
        path);
  }

  private SourceView view(String name, Optional<Source> source, Reply.Body text, Aim aim) {
    Excerpt excerpt = ExcerptReader.read(text, aim);
    String path = Names.sourcePath(name);
    return new SourceView(
        source.flatMap(Source::title).orElse(name),
        name,
        source
            .flatMap(Source::address)
            .map(address -> names.href(NodeFactory.createURI(address)))
            .orElse(null),
        path + AS_TEXT,
        excerpt,
        documents.quoted().contains(name),
        aim.hasPassage() && !excerpt.found(),
        excerpt.first() ? Optional.empty() : Optional.of(path + "?from=" + (excerpt.from() - 1)),
        excerpt.last() ? Optional.empty() : Optional.of(path + "?from=" + (excerpt.to() + 1)));
  }
}
