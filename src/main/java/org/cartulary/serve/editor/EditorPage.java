package org.cartulary.serve.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.export.schemaorg.SchemaService;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.Published;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.QueryLibrary;

/**
 * The page from which people ask queries: a form, in the place of which a script puts YASGUI. With
 * {@code ?example=NAME} it starts from a query of the library.
 */
public final class EditorPage implements Handler {
  static final String PATH = "/sparql";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String START = "/static/example.rq";

  private final Published published;
  private final Pages pages;
  private final List<LibraryQuery> queries;
  private final Examples examples;
  private final String start = start();

  /**
   * The page of a site.
   *
   * @param queries the queries that are offered
   * @param examples with which each can be asked
   */
  public EditorPage(Published published, Pages pages, QueryLibrary queries, Examples examples) {
    this.published = published;
    this.pages = pages;
    this.queries = Example.offered(queries);
    this.examples = examples;
  }

  private static String start() {
    try (InputStream file = EditorPage.class.getResourceAsStream(START)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: " + START);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Reply handle(Request request) {
    Page page = pages.page(request).with(Head.PLAIN.with(data()));
    String example = request.parameters().first("example").orElse("");
    return published
        .validator("editor", page.language(), example, examples.edition())
        .answer(
            request,
            Selection.BY_FORM_AND_LANGUAGE,
            () -> page.reply(200, "sparql.jte", view(page, example)));
  }

  /** The endpoint describes itself where it is asked. */
  private DataBlock data() {
    String address = published.info().address(PATH);
    return DataBlock.of(
        SchemaPage.of(SchemaPage.Kind.PAGE, new SchemaService("SPARQL endpoint", address, address)),
        PATH);
  }

  private EditorView view(Page page, String example) {
    List<Example> offered = Example.of(queries, examples);
    String query =
        offered.stream()
            .filter(each -> each.name().equals(example))
            .map(Example::query)
            .findFirst()
            .orElse(start);
    List<EditorView.Link> links =
        offered.stream()
            .map(
                each ->
                    new EditorView.Link(
                        each.title().in(page.language()),
                        "/sparql?example=" + Percent.encode(each.name())))
            .toList();
    return new EditorView(
        query,
        links,
        List.of(
            new EditorView.Format("html", page.say("sparql.page")),
            new EditorView.Format("csv", "CSV"),
            new EditorView.Format("tsv", "TSV"),
            new EditorView.Format("json", "JSON"),
            new EditorView.Format("xml", "XML"),
            new EditorView.Format("ttl", "Turtle"),
            new EditorView.Format("jsonld", "JSON-LD")),
        problems(page));
  }

  private static String problems(Page page) {
    try {
      return JSON.writeValueAsString(page.words().starting("problem."));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
