package org.cartulary.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cartulary.serve.http.AnswerCache;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.serve.sparql.Answer;
import org.cartulary.serve.sparql.AnswerWriter;
import org.cartulary.serve.sparql.ResultForm;

/** Answers a query of the library in any of its forms. */
final class QueryHandler {
  private static final String DESCRIBED =
      "<" + QueryApi.PATH + ">; rel=\"service-desc\"; type=\"" + OpenApiForm.TYPE + "\"";

  private final Published published;
  private final Answers answers;
  private final AnswerCache cache;
  private final QueryPage page;
  private final int maxRows;

  QueryHandler(Published published, Answers answers, AnswerCache cache, int maxRows) {
    this.published = published;
    this.answers = answers;
    this.cache = cache;
    this.page = new QueryPage(published.info(), answers);
    this.maxRows = maxRows;
  }

  /**
   * The answer.
   *
   * @param named the form that the path names; else it is negotiated
   * @throws RequestException 400 if an argument is wrong, 406 if no form is acceptable, and what
   *     running the query throws
   */
  Reply answer(Request request, PreparedQuery query, Optional<AnswerForm> named) {
    List<AnswerForm> forms = AnswerForm.of(query.library());
    AnswerForm form =
        named
            .or(() -> request.accept().choose(forms))
            .orElseThrow(() -> new RequestException(Problems.notAcceptable(forms)));
    boolean forPeople = form instanceof AnswerForm.Page;
    QuestionReader reader = new QuestionReader(maxRows);
    Optional<Question> question =
        reader.read(query, request.parameters(), forPeople ? Window.PAGE_ROWS : Window.ROWS);
    if (question.isEmpty()) {
      if (forPeople) {
        return page.form(query, request.parameters(), reader.problems()).with("Vary", "Accept");
      }
      throw ApiProblems.arguments(reader.problems());
    }
    return answer(request, question.get(), form)
        .with("Vary", "Accept")
        .with("Content-Location", question.get().address("." + form.suffix()));
  }

  private Reply answer(Request request, Question question, AnswerForm form) {
    if (!question.query().repeatable()) {
      return make(question, form).with("Cache-Control", "no-cache");
    }
    String key = form.suffix() + "\n" + question.key();
    Supplier<Reply> kept = () -> cache.answer(key, () -> make(question, form));
    return published.validator(key).answer(request, kept);
  }

  private Reply make(Question question, AnswerForm form) {
    if (form instanceof AnswerForm.Rows rows) {
      return rows(question, rows.form());
    }
    if (form instanceof AnswerForm.Graph graph) {
      GraphForm written = graph.form();
      return Reply.of(200, written.contentType(), written.write(answers.graph(question)))
          .with("Link", DESCRIBED);
    }
    return page.answer(question);
  }

  private Reply rows(Question question, ResultForm form) {
    Answers.Rows answer = answers.rows(question);
    Answer.Rows rows = new Answer.Rows(answer.columns(), answer.rows());
    return Reply.streamed(200, form.contentType(), out -> AnswerWriter.write(rows, form, out))
        .with("Link", links(question, answer.more()));
  }

  /** Where the other rows are (RFC 8288), in any form. */
  static String links(Question question, boolean more) {
    Window window = question.window();
    List<String> links = new ArrayList<>();
    links.add(link(question.at(window.first()), "first"));
    if (window.offset() > 0) {
      links.add(link(question.at(window.previous()), "prev"));
    }
    if (more) {
      links.add(link(question.at(window.next()), "next"));
    }
    links.add(DESCRIBED);
    return String.join(", ", links);
  }

  private static String link(Question question, String relation) {
    return "<" + question.address("") + ">; rel=\"" + relation + "\"";
  }
}
