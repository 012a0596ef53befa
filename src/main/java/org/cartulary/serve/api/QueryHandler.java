package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cartulary.serve.federation.PartialAnswers;
import org.cartulary.serve.http.AnswerCache;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.Examples;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.sparql.Answer;
import org.cartulary.serve.sparql.AnswerWriter;
import org.cartulary.serve.sparql.ResultForm;
import org.cartulary.store.query.ArgumentProblem;

/** Answers a query of the library in any of its forms. */
final class QueryHandler {
  private static final String DESCRIBED =
      "<" + QueryApi.PATH + ">; rel=\"service-desc\"; type=\"" + DescriptionHandler.OPEN_API + "\"";

  /** With four addresses of this length a header is as long as Jetty sends one. */
  private static final int MAX_ADDRESS = 3_000;

  private final Published published;
  private final Pages pages;
  private final Answers answers;
  private final AnswerCache cache;
  private final QueryPage page;
  private final Examples examples;
  private final int maxRows;

  QueryHandler(
      Published published,
      Pages pages,
      Answers answers,
      AnswerCache cache,
      Examples examples,
      int maxRows) {
    this.published = published;
    this.pages = pages;
    this.answers = answers;
    this.cache = cache;
    this.page = new QueryPage(published.info(), answers, examples, maxRows);
    this.examples = examples;
    this.maxRows = maxRows;
  }

  /**
   * The answer.
   *
   * @param named the form that the path names; else it is negotiated
   * @throws RequestException 400 if an argument is wrong, 406 if no form is acceptable, and what
   *     running the query throws
   */
  Reply answer(Request request, StoredQuery query, Optional<AnswerForm> named) {
    List<AnswerForm> forms = AnswerForm.of(query.library());
    AnswerForm form =
        named
            .or(() -> request.accept().choose(forms))
            .orElseThrow(() -> NotAcceptable.of(forms, other -> address(request, other)));
    QuestionReader reader = new QuestionReader(maxRows);
    if (form instanceof AnswerForm.Page) {
      Page frame = pages.page(request);
      Optional<Question> question = reader.read(query, request.parameters(), Window.PAGE_ROWS);
      return question.isPresent()
          ? forPeople(request, frame, question.get())
          : form(request, frame, query, reader.problems());
    }
    Question question =
        reader
            .read(query, request.parameters(), Window.ROWS)
            .orElseThrow(() -> ApiProblems.arguments(reader.problems()));
    String address = question.address("." + form.suffix());
    Selection selection = fits(address) ? Selection.BY_FORM.at(address) : Selection.BY_FORM;
    return answer(request, question, form.suffix(), selection, () -> make(request, question, form));
  }

  private static String address(Request request, AnswerForm form) {
    return request.path() + "." + form.suffix() + request.query().map(q -> "?" + q).orElse("");
  }

  /** What says that something is wrong has no validator, as no refusal has. */
  private Reply form(
      Request request, Page frame, StoredQuery query, List<ArgumentProblem> problems) {
    Reply form = page.form(frame, query, request.parameters(), problems);
    return form.status() == 200
        ? published
            .validator("form", query.fingerprint(), frame.language(), examples.edition())
            .answer(request, Selection.BY_FORM_AND_LANGUAGE, () -> form)
        : form.with("Cache-Control", "no-store");
  }

  private Reply forPeople(Request request, Page frame, Question question) {
    String variant = "html " + frame.language() + " " + frame.explicit();
    return answer(
        request,
        question,
        variant,
        Selection.BY_FORM_AND_LANGUAGE,
        () -> page.answer(request, frame, question));
  }

  /** By the release where the answer depends on nothing else; else made anew each time. */
  private Reply answer(
      Request request,
      Question question,
      String variant,
      Selection selection,
      Supplier<Reply> make) {
    if (!question.query().repeatable()) {
      return selection.kept("no-cache").on(make.get());
    }
    String key = variant + "\n" + question.key();
    return published
        .validator(key)
        .answer(
            request, selection, () -> request.wantsFresh() ? make.get() : cache.answer(key, make));
  }

  private Reply make(Request request, Question question, AnswerForm form) {
    if (form instanceof AnswerForm.Graph graph) {
      return answers.graph(request, question, graph.form()).with("Link", DESCRIBED);
    }
    ResultForm written = ((AnswerForm.Rows) form).form();
    return answers.rows(
        request,
        question,
        rows ->
            PartialAnswers.marked(
                reply(rows, written).with("Link", links(question, rows)), rows.silences()));
  }

  private static Reply reply(Answers.Rows rows, ResultForm form) {
    Answer answer = new Answer.Rows(rows.columns(), rows.rows());
    return form == ResultForm.JSON && !rows.silences().isEmpty()
        ? Reply.of(
            200,
            form.contentType(),
            PartialAnswers.marked(AnswerWriter.bytes(answer, form), rows.silences()))
        : AnswerWriter.reply(answer, form);
  }

  /** Where the other rows are (RFC 8288), in any form, if that can be said in a header. */
  static String links(Question question, Answers.Rows rows) {
    Window window = question.window();
    List<String> links = new ArrayList<>();
    if (fits(question.address(""))) {
      links.add(link(question.at(window.first()), "first"));
      window
          .previous(rows.rows().isEmpty())
          .ifPresent(before -> links.add(link(question.at(before), "prev")));
      if (rows.more()) {
        links.add(link(question.at(window.next()), "next"));
      }
    }
    links.add(DESCRIBED);
    return String.join(", ", links);
  }

  /** Of a graph, which is answered whole. */
  static String links(Question question) {
    return (fits(question.address("")) ? link(question, "first") + ", " : "") + DESCRIBED;
  }

  /** Whether the header has room for such an address, a few times. */
  private static boolean fits(String address) {
    return address.length() <= MAX_ADDRESS;
  }

  private static String link(Question question, String relation) {
    return "<" + question.address("") + ">; rel=\"" + relation + "\"";
  }
}
