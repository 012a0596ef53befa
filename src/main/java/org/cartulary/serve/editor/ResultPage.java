package org.cartulary.serve.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.page.ShownIri;
import org.cartulary.serve.page.ShownLiteral;
import org.cartulary.serve.page.Value;
import org.cartulary.serve.sparql.Answer;
import org.cartulary.serve.sparql.AnswerPage;
import org.jspecify.annotations.Nullable;

/** Shows answers as tables that lead into the site's pages. */
public final class ResultPage implements AnswerPage {
  /** More is for programs, which the page offers. */
  private static final int SHOWN = 1_000;

  private final Pages pages;
  private final Names names;

  public ResultPage(Pages pages, Names names) {
    this.pages = pages;
    this.names = names;
  }

  @Override
  public String variant(Request request) {
    Page page = pages.page(request);
    return page.language() + " " + page.explicit() + " " + page.query();
  }

  @Override
  public Reply show(Request request, Query query, Answer answer) {
    Page page = pages.page(request);
    return page.reply(200, "sparql-result.jte", view(page, query.serialize(), answer));
  }

  private ResultView view(Page page, String query, Answer answer) {
    if (answer instanceof Answer.Rows found) {
      List<List<Value>> rows =
          found.rows().stream()
              .limit(SHOWN)
              .map(
                  row ->
                      found.columns().stream()
                          .map(row::get)
                          .map(term -> value(page, term))
                          .toList())
              .toList();
      return new ResultView(
          query,
          found.columns().stream().map(Var::getVarName).toList(),
          rows,
          found.rows().size(),
          forms(query, "csv", "tsv", "json", "xml"));
    }
    if (answer instanceof Answer.Triples triples) {
      return new ResultView(
          query,
          List.of(
              page.say("api.column.subject"),
              page.say("api.column.predicate"),
              page.say("api.column.object")),
          rows(page, triples.graph()),
          triples.graph().size(),
          forms(query, "ttl", "nt", "rdf", "jsonld"));
    }
    boolean truth = answer instanceof Answer.Truth told && told.value();
    return new ResultView(
        query,
        List.of(page.say("sparql.answer")),
        List.of(List.of(Value.text(page.say(truth ? "sparql.yes" : "sparql.no")))),
        1,
        forms(query, "json", "xml"));
  }

  private List<List<Value>> rows(Page page, Graph graph) {
    List<List<Value>> rows = new ArrayList<>();
    graph.stream()
        .limit(SHOWN)
        .forEach(
            triple ->
                rows.add(
                    Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .map(term -> value(page, term))
                        .toList()));
    return rows;
  }

  private Value value(Page page, @Nullable Node term) {
    if (term == null) {
      return Value.text("");
    }
    if (term.isLiteral()) {
      return ShownLiteral.value(page, term);
    }
    return term.isURI() ? ShownIri.value(names, term) : Value.text("_:" + term.getBlankNodeLabel());
  }

  private static List<Value> forms(String query, String... formats) {
    return Stream.of(formats)
        .map(
            format ->
                new Value(
                    format, "/sparql?query=" + Percent.encode(query) + "&format=" + format, null))
        .toList();
  }
}
