package org.cartulary.serve.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cartulary.serve.http.MediaForm;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.Published;

/** Describes the API to machines, by OpenAPI and as a list, and to people. */
final class DescriptionHandler {
  /** The media type of a document of OpenAPI 3.1. */
  static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.1";

  private static final List<MediaForm> DESCRIPTIONS =
      List.of(
          new MediaForm(OPEN_API, List.of("application/vnd.oai.openapi+json", "application/json")),
          MediaForm.HTML);
  private static final List<MediaForm> LISTS =
      List.of(new MediaForm("application/json", List.of("application/json")), MediaForm.HTML);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Published published;
  private final Pages pages;
  private final List<StoredQuery> queries;
  private final Examples examples;
  private final OpenApi document;
  private final IndexPage page;

  /** Another after a query's file says something else. */
  private final String edition;

  DescriptionHandler(
      Published published, Pages pages, List<StoredQuery> queries, Examples examples, int maxRows) {
    this.published = published;
    this.pages = pages;
    this.queries = queries;
    this.examples = examples;
    this.document = new OpenApi(published.info(), queries, examples, maxRows);
    this.page = new IndexPage(queries, examples);
    this.edition = queries.stream().map(StoredQuery::fingerprint).collect(Collectors.joining("\n"));
  }

  /** The API: its OpenAPI document, or a page for people. */
  Reply describe(Request request) {
    MediaForm form = choose(request, DESCRIPTIONS);
    return form.equals(MediaForm.HTML)
        ? forPeople(request)
        : data(request, form, () -> json(form.contentType(), document.write()));
  }

  /** The queries: as JSON, or a page for people. */
  Reply list(Request request) {
    MediaForm form = choose(request, LISTS);
    return form.equals(MediaForm.HTML)
        ? forPeople(request)
        : data(request, form, () -> json(form.contentType(), QueryList.of(queries, examples)));
  }

  private static MediaForm choose(Request request, List<MediaForm> forms) {
    return request.accept().choose(forms).orElseThrow(() -> NotAcceptable.at(request, forms));
  }

  private Reply forPeople(Request request) {
    Page frame = pages.page(request);
    return published
        .validator(
            request.path(),
            edition,
            frame.language(),
            Boolean.toString(frame.explicit()),
            examples.edition())
        .answer(
            request,
            Selection.BY_FORM_AND_LANGUAGE,
            () -> page.answer(frame).with("Link", links()));
  }

  private Reply data(Request request, MediaForm form, Supplier<Reply> make) {
    return published
        .validator(request.path(), edition, form.contentType(), examples.edition())
        .answer(request, Selection.BY_FORM, () -> make.get().with("Link", links()));
  }

  /** Of the API and of the list of its queries alike: where the API is described. */
  private String links() {
    return new PageLinks(published.info())
        .type("WebPage")
        .type("WebAPI")
        .service(QueryApi.PATH, List.of(DESCRIPTIONS.get(0).mediaTypes().get(0)))
        .licence()
        .collection("/catalog")
        .field();
  }

  private static Reply json(String contentType, JsonNode content) {
    try {
      return Reply.text(
          200, contentType, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
