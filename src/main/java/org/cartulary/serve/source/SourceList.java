package org.cartulary.serve.source;

import java.time.Instant;
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
import org.cartulary.export.schemaorg.SchemaList;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.list.FacetChoice;
import org.cartulary.serve.list.FacetPainter;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.published.PerRelease;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SourceDocuments;
import org.cartulary.serve.published.SourceDocuments.Source;
import org.cartulary.serve.published.SourcesReport;
import org.cartulary.serve.rdf.ContentForm;
import org.cartulary.serve.rdf.WrittenGraph;
import org.cartulary.vocab.CARTULARY;

/** {@code /sources}: what was read, when, what was wrong with it, and how sure the readers are. */
public final class SourceList implements Handler {
  /** Where it stands. */
  public static final String PATH = "/sources";

  /** How many facts of a source are looked at, so that a feed does not hold up the page. */
  private static final int MOST_FACTS = 100_000;

  /** How many problems of one source are listed. */
  private static final int MOST_PROBLEMS = 100;

  private final Published published;
  private final SourceDocuments documents;
  private final Pages pages;
  private final Names names;
  private final PerRelease<Map<String, SourcesView.Certainty>> certainties;

  /** The sources of a site. */
  public SourceList(Published published, SourceDocuments documents, Pages pages, Names names) {
    this.published = published;
    this.documents = documents;
    this.pages = pages;
    this.names = names;
    this.certainties = new PerRelease<>(published, this::certainty);
  }

  @Override
  public Reply handle(Request request) {
    Optional<ContentForm> named = request.parameters().first("format").flatMap(ContentForm::named);
    ContentForm form =
        named
            .or(() -> request.accept().choose(ContentForm.PAGE_FIRST))
            .orElseThrow(() -> NotAcceptable.of(ContentForm.PAGE_FIRST, SourceList::formHref));
    Page page = pages.page(request);
    Optional<SourcesReport> report = documents.lastReport();
    return published
        .validator("sources", form.suffix(), page.language())
        .since(report.map(SourcesReport::read).orElse(Instant.EPOCH))
        .answer(
            request,
            Selection.BY_FORM_PROFILE_AND_LANGUAGE,
            () ->
                whole(request, form, page, report)
                    .with("Link", links(form, named.isPresent()).field()));
  }

  private Reply whole(
      Request request, ContentForm form, Page frame, Optional<SourcesReport> report) {
    if (form.graph().isPresent()) {
      return form.reply(form.graph().get().write(graph(report)));
    }
    FacetChoice<SourceFacet> choice =
        FacetChoice.read(List.of(SourceFacet.values()), request.parameters());
    List<Head.Alternate> alternates =
        ContentForm.METADATA.stream()
            .map(other -> Head.Alternate.of(formHref(other), other))
            .toList();
    SourcesView view = view(report, choice, frame);
    Page page = frame.with(new Head(alternates, data(view)));
    return form == ContentForm.PAGE
        ? page.reply(200, "sources.jte", view)
        : page.described(page.say("sources.title"));
  }

  private static String formHref(ContentForm form) {
    return PATH + "?format=" + form.suffix();
  }

  private PageLinks links(ContentForm form, boolean named) {
    PageLinks links = new PageLinks(published.info());
    return named
        ? links.describes(PATH, form).licence()
        : links.type("CollectionPage").describedBy(SourceList::formHref).licence();
  }

  private WrittenGraph graph(Optional<SourcesReport> report) {
    List<Source> sources = documents.sources();
    return Txn.calculateRead(
        published.dataset(),
        () ->
            new SourcesGraph(published.info(), names, published.dataset().getUnionGraph())
                .of(sources, new ReportedSources(sources, report), report));
  }

  private SourcesView view(
      Optional<SourcesReport> report, FacetChoice<SourceFacet> choice, Page page) {
    Messages words = page.words();
    ReportedSources reported = new ReportedSources(documents.sources(), report);
    NarrowedSources narrowed = new NarrowedSources(reported.described(), choice);
    FacetPainter<SourceFacet> facets = new FacetPainter<>(choice, c -> c.href(PATH), page);
    boolean all = choice.values().isEmpty();
    List<Problem> others = all ? reported.problemsOfNone() : List.of();
    List<SourcesView.Entry> entries = new ArrayList<>();
    long left = all ? report.map(SourcesReport::more).orElse(0L) : 0;
    left += Math.max(0, others.size() - MOST_PROBLEMS);
    for (Source source : narrowed.sources()) {
      List<Problem> own = reported.problems(source);
      left += Math.max(0, own.size() - MOST_PROBLEMS);
      entries.add(entry(source, reported.outcome(source), found(own, words)));
    }
    return new SourcesView(
        report.map(known -> moment(known.read(), words)),
        facets.chosen((facet, value) -> Optional.empty()),
        narrowed.counts().entrySet().stream()
            .map(counts -> facets.facet(counts.getKey(), counts.getValue()))
            .toList(),
        entries,
        found(others, words),
        left);
  }

  private DataBlock data(SourcesView view) {
    List<SchemaList.Item> items =
        view.sources().stream()
            .map(
                entry -> new SchemaList.Item(entry.title(), published.info().address(entry.href())))
            .toList();
    return DataBlock.of(
        SchemaPage.of(SchemaPage.Kind.COLLECTION, new SchemaList(items.size(), 0, items)), PATH);
  }

  private static String moment(Instant read, Messages words) {
    return DateTimeFormatter.ofPattern(words.say("date.day") + " HH:mm 'UTC'", words.locale())
        .withZone(ZoneOffset.UTC)
        .format(read);
  }

  private List<SourcesView.Found> found(List<Problem> problems, Messages words) {
    return problems.stream().limit(MOST_PROBLEMS).map(each -> found(each, words)).toList();
  }

  private SourcesView.Entry entry(
      Source source, Optional<SourcesReport.Source> outcome, List<SourcesView.Found> problems) {
    return new SourcesView.Entry(
        source.title().orElse(source.name()),
        source.document(),
        Names.sourcePath(source.document()),
        source.address().map(address -> names.href(NodeFactory.createURI(address))).orElse(null),
        outcome.map(SourcesReport.Source::published),
        outcome.map(SourcesReport.Source::refused).orElse(0),
        outcome.map(SourcesReport.Source::kept).orElse(false),
        Optional.ofNullable(certainties.get().get(source.name())),
        problems);
  }

  private SourcesView.Found found(Problem problem, Messages words) {
    Place place = problem.place();
    if (!(place instanceof Place.Span span) || isUnknown(place.document())) {
      return new SourcesView.Found(problem, place.document(), null);
    }
    String at = "?at=" + span.line() + "," + span.column() + "," + span.length() + "#passage";
    return new SourcesView.Found(
        problem, words.say("passage.line", span.line()), Names.sourcePath(place.document()) + at);
  }

  private boolean isUnknown(String document) {
    return documents.sources().stream().noneMatch(s -> s.document().equals(document));
  }

  private Map<String, SourcesView.Certainty> certainty() {
    Map<String, SourcesView.Certainty> certainties = new HashMap<>();
    Txn.executeRead(
        published.dataset(),
        () -> {
          for (Source source : documents.sources()) {
            Node graph = names.source(source.name());
            certainties.put(source.name(), certainty(published.dataset().getGraph(graph)));
          }
        });
    return Map.copyOf(certainties);
  }

  private static SourcesView.Certainty certainty(Graph graph) {
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
                && number.doubleValue() * 100 >= SourcesView.Certainty.SURE_PERCENT;
        unsure += sure ? 0 : 1;
      }
      return new SourcesView.Certainty(facts, unsure, !all.hasNext());
    } finally {
      all.close();
    }
  }
}
