package org.cartulary.serve.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Published;

/** Describes the API to machines, by OpenAPI and as a list, and to people. */
final class DescriptionHandler {
  private static final List<OpenApiForm> DESCRIPTIONS = List.of(OpenApiForm.values());
  private static final List<ListForm> LISTS = List.of(ListForm.values());
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The forms of the list. */
  @SuppressWarnings("ImmutableEnumChecker") // its lists do not change
  private enum ListForm implements Offer {
    JSON("application/json", List.of("application/json")),
    HTML("text/html;charset=utf-8", List.of("text/html", "application/xhtml+xml"));

    private final String contentType;
    private final List<String> mediaTypes;

    ListForm(String contentType, List<String> mediaTypes) {
      this.contentType = contentType;
      this.mediaTypes = mediaTypes;
    }

    @Override
    public String contentType() {
      return contentType;
    }

    @Override
    public List<String> mediaTypes() {
      return mediaTypes;
    }
  }

  private final Published published;
  private final Pages pages;
  private final List<StoredQuery> queries;
  private final OpenApi document;
  private final IndexPage page;

  DescriptionHandler(Published published, Pages pages, List<StoredQuery> queries, int maxRows) {
    this.published = published;
    this.pages = pages;
    this.queries = queries;
    this.document = new OpenApi(published.info(), queries, maxRows);
    this.page = new IndexPage(queries);
  }

  /** The API: its OpenAPI document, or a page for people. */
  Reply describe(Request request) {
    OpenApiForm form = choose(request, DESCRIPTIONS);
    return form == OpenApiForm.HTML
        ? forPeople(request)
        : data(request, form, () -> json(form.contentType(), document.write()));
  }

  /** The queries: as JSON, or a page for people. */
  Reply list(Request request) {
    ListForm form = choose(request, LISTS);
    return form == ListForm.HTML
        ? forPeople(request)
        : data(request, form, () -> json(form.contentType(), QueryList.of(queries)));
  }

  private static <F extends Offer> F choose(Request request, List<F> forms) {
    return request
        .accept()
        .choose(forms)
        .orElseThrow(() -> new RequestException(Problems.notAcceptable(forms)));
  }

  private Reply forPeople(Request request) {
    Page frame = pages.page(request);
    return published
        .validator(request.path(), frame.language(), Boolean.toString(frame.explicit()))
        .answer(request, Selection.BY_FORM_AND_LANGUAGE, () -> page.answer(frame));
  }

  private Reply data(Request request, Offer form, Supplier<Reply> make) {
    return published
        .validator(request.path(), form.contentType())
        .answer(request, Selection.BY_FORM, make);
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
