package org.cartulary.serve.api;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.ShownIri;
import org.cartulary.serve.page.ShownLiteral;
import org.cartulary.serve.page.Value;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.federation.Silence;
import org.cartulary.store.query.Chart;
import org.jspecify.annotations.Nullable;

/** Asks a question for a page: its rows as values with links, and its picture. */
final class FoundReader {
  private static final List<String> TRIPLE = List.of("subject", "predicate", "object");

  /** Of a fraction. */
  private static final int MOST_DIGITS = 9;

  private final Answers answers;
  private final Names names;

  FoundReader(SiteInfo site, Answers answers) {
    this.answers = answers;
    this.names = new Names(site.base());
  }

  /** What was found, the header's links to what is around it, and who is missing. */
  record Result(QueryView.Found found, String links, List<Silence> silences) {}

  /** A reply that is made of what was found. */
  Reply read(Request request, Page page, Question question, Function<Result, Reply> use) {
    return question.query().library().isGraph()
        ? answers.graph(request, question, graph -> use.apply(triples(page, question, graph)))
        : answers.rows(request, question, rows -> use.apply(rows(page, question, rows)));
  }

  private Result rows(Page page, Question question, Answers.Rows answer) {
    Window window = question.window();
    List<List<Value>> rows = new ArrayList<>();
    for (Binding row : answer.rows()) {
      rows.add(answer.columns().stream().map(column -> value(page, row.get(column))).toList());
    }
    Optional<String> previous =
        window.previous(answer.rows().isEmpty()).map(before -> question.at(before).address(""));
    Optional<String> next =
        answer.more() ? Optional.of(question.at(window.next()).address("")) : Optional.empty();
    return new Result(
        new QueryView.Found(
            answer.columns().stream().map(column -> heading(page, column.getVarName())).toList(),
            rows,
            window.offset() + 1,
            question.query().library().chart().flatMap(chart -> draw(page, chart, answer.rows())),
            previous,
            next,
            forms(question),
            answer.silences().stream().map(Silence::inWords).toList()),
        QueryHandler.links(question, answer),
        answer.silences());
  }

  /** The start of a graph, in the order of its subjects. */
  private Result triples(Page page, Question question, Graph graph) {
    List<List<Value>> rows = new ArrayList<>();
    Comparator<Triple> order =
        Comparator.comparing((Triple triple) -> triple.getSubject().toString())
            .thenComparing(triple -> triple.getPredicate().toString())
            .thenComparing(triple -> triple.getObject().toString());
    graph.stream()
        .sorted(order)
        .limit(Window.PAGE_ROWS)
        .map(
            triple ->
                Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .map(term -> value(page, term))
                    .toList())
        .forEach(rows::add);
    return new Result(
        new QueryView.Found(
            TRIPLE.stream().map(column -> heading(page, column)).toList(),
            rows,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            forms(question),
            List.of()),
        QueryHandler.links(question),
        List.of());
  }

  /** What a column is called; a name that only this query has stands for itself. */
  private static String heading(Page page, String column) {
    return page.words().find("api.column." + column.replaceAll("[0-9]$", "")).orElse(column);
  }

  private Value value(Page page, @Nullable Node term) {
    if (term == null) {
      return Value.text("");
    }
    if (term.isLiteral()) {
      return ShownLiteral.value(page, term);
    }
    if (!term.isURI()) {
      return Value.text("_:" + term.getBlankNodeLabel());
    }
    String text = term.getURI();
    String base = names.base();
    return text.startsWith(base)
        ? new Value(text.substring(base.length()), names.href(term), null)
        : ShownIri.value(names, term);
  }

  private static Optional<Drawing> draw(Page page, Chart chart, List<Binding> rows) {
    List<ChartData.Point> points = ChartData.of(chart, rows);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    NumberFormat numbers = NumberFormat.getNumberInstance(page.words().locale());
    numbers.setMaximumFractionDigits(MOST_DIGITS);
    Drawing drawing =
        switch (chart.kind()) {
          case BAR -> BarChart.draw(points, numbers);
          case LINE -> LineChart.draw(points, numbers);
          case NETWORK -> NetworkPicture.draw(points);
        };
    return Optional.of(drawing).filter(drawn -> drawn.rows() > 0);
  }

  private static List<Value> forms(Question question) {
    return AnswerForm.of(question.query().library()).stream()
        .filter(form -> !(form instanceof AnswerForm.Page))
        .map(form -> new Value(form.title(), question.address("." + form.suffix()), null))
        .toList();
  }
}
