package org.cartulary.serve.source;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.PerRelease;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.SourceDocuments.Source;
import org.cartulary.serve.published.SourcesReport;
import org.cartulary.vocab.CARTULARY;

/** {@code /sources}: what was read, when, what was wrong with it, and how sure the readers are. */
public final class SourceList implements Handler {
  /** How many facts of a source are looked at, so that a feed does not hold up the page. */
  private static final int MOST_FACTS = 100_000;

  /** How many problems of one source are listed. */
  private static final int MOST_PROBLEMS = 100;

  private final Published published;
  private final SourceDocuments documents;
  private final Pages pages;
  private final Names names;
  private final PerRelease<Map<String, SourcesView.Review>> reviews;

  /** The sources of a site. */
  public SourceList(Published published, SourceDocuments documents, Pages pages, Names names) {
    this.published = published;
    this.documents = documents;
    this.pages = pages;
    this.names = names;
    this.reviews = new PerRelease<>(published, this::review);
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    Page page = pages.only(request);
    Optional<SourcesReport> report = documents.lastReport();
    String read = report.map(SourcesReport::read).map(Object::toString).orElse("");
    return published
        .validator("sources", page.language(), read)
        .answer(request, () -> page.reply(200, "sources.jte", view(report, page.words())))
        .with("Vary", Page.VARY);
  }

  private SourcesView view(Optional<SourcesReport> report, Messages words) {
    Map<String, List<SourcesView.Found>> problems = new HashMap<>();
    for (Problem problem : report.map(SourcesReport::problems).orElse(List.of())) {
      problems
          .computeIfAbsent(problem.place().document(), any -> new ArrayList<>())
          .add(found(problem, words));
    }
    List<SourcesView.Entry> entries = new ArrayList<>();
    long left = report.map(SourcesReport::more).orElse(0L);
    for (Source source : documents.sources()) {
      List<SourcesView.Found> own =
          Optional.ofNullable(problems.remove(source.document())).orElse(List.of());
      List<SourcesView.Found> listed = own.subList(0, Math.min(MOST_PROBLEMS, own.size()));
      left += own.size() - listed.size();
      entries.add(entry(source, report, listed));
    }
    return new SourcesView(
        report.map(
            known ->
                DateTimeFormatter.ofPattern(words.say("date.day") + " HH:mm 'UTC'", words.locale())
                    .withZone(ZoneOffset.UTC)
                    .format(known.read())),
        entries,
        problems.values().stream().flatMap(List::stream).limit(MOST_PROBLEMS).toList(),
        left);
  }

  private SourcesView.Entry entry(
      Source source, Optional<SourcesReport> report, List<SourcesView.Found> problems) {
    Optional<SourcesReport.Source> outcome =
        report.stream()
            .flatMap(known -> known.sources().stream())
            .filter(known -> known.name().equals(source.name()))
            .findFirst();
    return new SourcesView.Entry(
        source.title().orElse(source.name()),
        source.document(),
        SourcePages.path(source.document()),
        source.address().map(address -> names.href(NodeFactory.createURI(address))).orElse(null),
        outcome.map(SourcesReport.Source::published),
        outcome.map(SourcesReport.Source::refused).orElse(0),
        outcome.map(SourcesReport.Source::kept).orElse(false),
        Optional.ofNullable(reviews.get().get(source.name())),
        problems);
  }

  private SourcesView.Found found(Problem problem, Messages words) {
    Place place = problem.place();
    if (!(place instanceof Place.Span span) || isUnknown(place.document())) {
      return new SourcesView.Found(problem, place.document(), null);
    }
    String at = "?at=" + span.line() + "," + span.column() + "," + span.length() + "#passage";
    return new SourcesView.Found(
        problem, words.say("passage.line", span.line()), SourcePages.path(place.document()) + at);
  }

  private boolean isUnknown(String document) {
    return documents.sources().stream().noneMatch(s -> s.document().equals(document));
  }

  private Map<String, SourcesView.Review> review() {
    Map<String, SourcesView.Review> reviews = new HashMap<>();
    Txn.executeRead(
        published.dataset(),
        () -> {
          for (Source source : documents.sources()) {
            Node graph = NodeFactory.createURI(published.info().base() + "source-" + source.name());
            reviews.put(source.name(), review(published.dataset().getGraph(graph)));
          }
        });
    return Map.copyOf(reviews);
  }

  private static SourcesView.Review review(Graph graph) {
    int facts = 0;
    int unsure = 0;
    ExtendedIterator<Triple> all = graph.find(Node.ANY, CARTULARY.confidence, Node.ANY);
    try {
      while (all.hasNext() && facts < MOST_FACTS) {
        facts++;
        Node confidence = all.next().getObject();
        boolean sure =
            confidence.isLiteral()
                && confidence.getLiteralValue() instanceof Number number
                && number.doubleValue() * 100 >= SourcesView.Review.SURE_PERCENT;
        unsure += sure ? 0 : 1;
      }
      return new SourcesView.Review(facts, unsure, !all.hasNext());
    } finally {
      all.close();
    }
  }
}
