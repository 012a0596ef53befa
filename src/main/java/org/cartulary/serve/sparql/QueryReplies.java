package org.cartulary.serve.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartulary.serve.federation.PartialAnswers;
import org.cartulary.serve.http.MediaForm;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.rdf.GraphForm;

/** Runs queries and writes their answers as replies. */
final class QueryReplies {
  /** What the parameter format says for a page. */
  private static final String PAGE = "html";

  private static final String FORMAT = "format=";

  private final QueryRunner runner;
  private final Optional<AnswerPage> page;
  private final List<Offer> resultForms;
  private final List<Offer> graphForms;

  /**
   * Replies of a runner.
   *
   * @param page shows answers to people, if anything does
   */
  QueryReplies(QueryRunner runner, Optional<AnswerPage> page) {
    this.runner = runner;
    this.page = page;
    this.resultForms = forms(List.of(ResultForm.values()));
    this.graphForms = forms(List.of(GraphForm.values()));
  }

  private List<Offer> forms(List<? extends Offer> data) {
    List<Offer> forms = new ArrayList<>(data);
    page.ifPresent(shown -> forms.add(MediaForm.HTML));
    return List.copyOf(forms);
  }

  /**
   * The form in which a query is to be answered: the one that a parameter names, or by negotiation.
   *
   * @throws RequestException 406 if there is none
   */
  Offer form(Request request, PreparedQuery query, SparqlRequest asked) {
    return query.answersWithGraph()
        ? form(request, asked.format(), graphForms)
        : form(request, asked.format(), resultForms);
  }

  private static Offer form(Request request, Optional<String> named, List<Offer> offers) {
    return chosen(request, named, offers)
        .orElseThrow(() -> NotAcceptable.of(offers, offer -> address(request, offer)));
  }

  /** The query in a form; of one that was posted the endpoint. */
  private static String address(Request request, Offer form) {
    if (!request.reads()) {
      return request.path();
    }
    Stream<String> asked =
        Stream.of(request.query().orElse("").split("&", -1))
            .filter(pair -> !pair.startsWith(FORMAT) && !pair.startsWith("output="));
    return request.path()
        + Stream.concat(asked, Stream.of(FORMAT + name(form)))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** What the parameter format says for a form. */
  private static String name(Offer form) {
    if (form instanceof ResultForm result) {
      return result.name().toLowerCase(Locale.ROOT);
    }
    return form instanceof GraphForm graph ? graph.suffix() : PAGE;
  }

  private static Optional<Offer> chosen(
      Request request, Optional<String> named, List<Offer> offers) {
    if (named.isEmpty()) {
      return request.accept().choose(offers);
    }
    Optional<Offer> result = ResultForm.named(named.get()).map(form -> form);
    Optional<Offer> graph = GraphForm.named(named.get()).map(form -> form);
    Optional<Offer> html = named.filter(PAGE::equals).map(form -> MediaForm.HTML);
    return Stream.of(result, graph, html)
        .flatMap(Optional::stream)
        .filter(offers::contains)
        .findFirst();
  }

  /** What tells apart requests for one query by the form that they ask for. */
  String formsAsked(Request request, SparqlRequest asked) {
    return formAsked(request, asked, resultForms) + "\n" + formAsked(request, asked, graphForms);
  }

  private String formAsked(Request request, SparqlRequest asked, List<Offer> offers) {
    Optional<Offer> form = chosen(request, asked.format(), offers);
    Optional<String> variant =
        form.filter(MediaForm.HTML::equals)
            .flatMap(html -> page)
            .map(shown -> shown.variant(request));
    return form.map(Offer::contentType).orElse("") + variant.orElse("");
  }

  /** What answers in a form depend on. */
  static Selection selection(Offer form) {
    return form == MediaForm.HTML ? Selection.BY_FORM_AND_LANGUAGE : Selection.BY_FORM;
  }

  /** The reply to a query whose answer is not to be kept by anyone. */
  Reply once(Request request, PreparedQuery query, SparqlRequest asked) {
    return reply(request, query, form(request, query, asked)).with("Cache-Control", "no-store");
  }

  /** The reply to a query in a form. */
  Reply reply(Request request, PreparedQuery query, Offer form) {
    QueryRunner.Answered answered = runner.run(query, request.client());
    Answer answer = answered.answer();
    Reply reply =
        form.equals(MediaForm.HTML)
            ? page.orElseThrow().show(request, query.query(), answer)
            : AnswerWriter.reply(answer, form).with("Vary", "Accept");
    return PartialAnswers.marked(answered.room().sending(reply), answered.silences());
  }
}
