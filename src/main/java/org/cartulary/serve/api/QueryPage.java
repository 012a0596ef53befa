package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cartulary.serve.http.Parameters;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.page.Templates;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.query.ArgumentProblem;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.Parameter;

/** The page of a query: what it asks, a form to ask it, and what was found. */
final class QueryPage {
  private static final String HTML = "text/html;charset=utf-8";

  private final SiteInfo site;
  private final FoundReader found;

  QueryPage(SiteInfo site, Answers answers) {
    this.site = site;
    this.found = new FoundReader(site, answers);
  }

  /** The page with an answer. */
  Reply answer(Question question) {
    FoundReader.Result result = found.read(question);
    QueryView view =
        view(question.query(), question.given(), List.of(), Optional.of(result.found()));
    return Reply.of(200, HTML, Templates.page("api-query.jte", view))
        .with("Link", QueryHandler.links(question, result.more()));
  }

  /**
   * The page with a form that is not filled in yet, or not rightly.
   *
   * @param problems what is wrong with what was given
   */
  Reply form(PreparedQuery query, Parameters parameters, List<ArgumentProblem> problems) {
    Map<String, String> given =
        parameters.names().stream()
            .collect(Collectors.toMap(name -> name, name -> parameters.first(name).orElse("")));
    boolean untouched = given.isEmpty();
    QueryView view = view(query, given, untouched ? List.of() : problems, Optional.empty());
    return Reply.of(untouched ? 200 : 400, HTML, Templates.page("api-query.jte", view));
  }

  private QueryView view(
      PreparedQuery prepared,
      Map<String, String> given,
      List<ArgumentProblem> problems,
      Optional<QueryView.Found> answer) {
    LibraryQuery query = prepared.library();
    Set<String> wrong =
        problems.stream().map(ArgumentProblem::parameter).collect(Collectors.toSet());
    List<QueryView.Field> fields = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      fields.add(field(query, parameter, given, wrong));
    }
    return new QueryView(
        site.title(),
        query.title(),
        query.description(),
        query.words().askedBy().toString(),
        prepared.path(),
        fields,
        problems.stream().map(problem -> problem.message() + "; " + problem.advice()).toList(),
        answer,
        query.query().serialize());
  }

  private static QueryView.Field field(
      LibraryQuery query, Parameter parameter, Map<String, String> given, Set<String> wrong) {
    String example = query.example().getOrDefault(parameter.name(), "");
    List<String> options =
        switch (parameter.type()) {
          case ENUM -> parameter.values();
          case BOOLEAN -> List.of("true", "false");
          default -> List.of();
        };
    return new QueryView.Field(
        parameter.name(),
        parameter.description().toString(),
        switch (parameter.type()) {
          case IRI -> "url";
          case INTEGER, YEAR, DECIMAL -> "number";
          case DATE -> "date";
          case STRING, BOOLEAN, ENUM -> "text";
        },
        given.getOrDefault(parameter.name(), parameter.defaultValue().orElse("")),
        example,
        options,
        parameter.defaultValue().isEmpty(),
        wrong.contains(parameter.name()));
  }
}
