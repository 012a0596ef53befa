package org.cartulary.serve.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cartulary.serve.federation.PartialAnswers;
import org.cartulary.serve.http.Languages;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.query.ArgumentProblem;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.Parameter;

/** The page of a query: what it asks, a form to ask it, and what was found. */
final class QueryPage {
  private static final String TEMPLATE = "api-query.jte";

  private final FoundReader found;
  private final Examples examples;
  private final int maxRows;

  QueryPage(SiteInfo site, Answers answers, Examples examples, int maxRows) {
    this.found = new FoundReader(site, answers);
    this.examples = examples;
    this.maxRows = maxRows;
  }

  /** The page with an answer. */
  Reply answer(Request request, Page page, Question question) {
    return found.read(request, page, question, result -> answer(page, question, result));
  }

  private Reply answer(Page page, Question question, FoundReader.Result result) {
    QueryView view =
        view(page, question.query(), question.given(), List.of(), Optional.of(result.found()));
    return PartialAnswers.marked(
        page.reply(200, TEMPLATE, view).with("Link", result.links()), result.silences());
  }

  /**
   * The page with a form that is not filled in yet, or not rightly.
   *
   * @param problems what is wrong with what was given
   */
  Reply form(Page page, StoredQuery query, Parameters parameters, List<ArgumentProblem> problems) {
    Map<String, String> given =
        parameters.names().stream()
            .filter(name -> !name.equals(Languages.PARAMETER))
            .collect(Collectors.toMap(name -> name, name -> parameters.first(name).orElse("")));
    boolean untouched = given.isEmpty();
    QueryView view = view(page, query, given, untouched ? List.of() : problems, Optional.empty());
    return page.reply(untouched ? 200 : 400, TEMPLATE, view);
  }

  private QueryView view(
      Page page,
      StoredQuery stored,
      Map<String, String> given,
      List<ArgumentProblem> problems,
      Optional<QueryView.Found> answer) {
    LibraryQuery query = stored.library();
    ProblemText texts = new ProblemText(page, query, maxRows);
    Map<String, String> wrong =
        problems.stream()
            .collect(
                Collectors.toMap(
                    ArgumentProblem::parameter, texts::of, (one, other) -> one + " " + other));
    String language = page.language();
    Map<String, String> example = examples.of(query);
    return new QueryView(
        LocalValue.of(query.words().title(), language),
        LocalValue.of(query.words().description(), language),
        LocalValue.of(query.words().askedBy(), language),
        stored.path(),
        query.parameters().stream()
            .map(parameter -> field(parameter, language, given, example, wrong))
            .toList(),
        problems.stream().map(texts::of).toList(),
        answer,
        query.query().serialize());
  }

  private static QueryView.Field field(
      Parameter parameter,
      String language,
      Map<String, String> given,
      Map<String, String> example,
      Map<String, String> wrong) {
    List<String> options =
        switch (parameter.type()) {
          case ENUM -> parameter.values();
          case BOOLEAN -> List.of("true", "false");
          default -> List.of();
        };
    String kind =
        switch (parameter.type()) {
          case IRI -> "url";
          case INTEGER, YEAR, DECIMAL -> "number";
          case DATE -> "date";
          case STRING, BOOLEAN, ENUM -> "text";
        };
    return new QueryView.Field(
        parameter.name(),
        LocalValue.of(parameter.description(), language),
        kind,
        given.getOrDefault(parameter.name(), parameter.defaultValue().orElse("")),
        example.getOrDefault(parameter.name(), ""),
        options,
        parameter.defaultValue().isEmpty(),
        wrong.get(parameter.name()));
  }
}
