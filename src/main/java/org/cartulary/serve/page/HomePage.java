package org.cartulary.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/** {@code /}: what is here. */
public final class HomePage implements Handler {
  private static final int LISTED = 25;
  private static final Map<String, Node> KINDS = kinds();

  private final DatasetGraph dataset;
  private final SiteInfo site;
  private final Pages pages;
  private final Names names;
  private final String example;

  /** The page of a site. */
  public HomePage(DatasetGraph dataset, SiteInfo site, Names names) {
    this.dataset = dataset;
    this.site = site;
    this.pages = new Pages(site);
    this.names = names;
    this.example = exampleQuery();
  }

  /** The example that the page shows, kept as a file like every query of ours. */
  private static String exampleQuery() {
    try (InputStream file = HomePage.class.getResourceAsStream("/static/example.rq")) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: /static/example.rq");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, Node> kinds() {
    Map<String, Node> kinds = new LinkedHashMap<>();
    kinds.put("nav.grants", VIVO.Grant);
    kinds.put("nav.people", FOAF.Person);
    kinds.put("nav.funders", VIVO.FundingOrganization);
    kinds.put("nav.organizations", FOAF.Organization);
    kinds.put("nav.topics", SKOS.Concept);
    return kinds;
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    Page page = pages.page(request);
    HomeView view = Txn.calculateRead(dataset, () -> view(page.words()));
    return page.reply(200, "home.jte", view);
  }

  private HomeView view(Messages words) {
    Graph graph = dataset.getUnionGraph();
    ThingReader reader = new ThingReader(graph, names, words);
    List<Fact> counts = new ArrayList<>();
    List<Fact> lists = new ArrayList<>();
    KINDS.forEach(
        (kind, type) -> {
          List<Node> some = new ArrayList<>();
          long count = 0;
          Iterator<Node> all = graph.find(Node.ANY, RDF.type, type).mapWith(t -> t.getSubject());
          while (all.hasNext()) {
            Node thing = all.next();
            if (count++ < LISTED) {
              some.add(thing);
            }
          }
          counts.add(new Fact(words.say(kind), List.of(Value.text(Long.toString(count)))));
          lists.add(
              new Fact(
                  words.say(kind),
                  reader.values(some).stream().sorted(Comparator.comparing(Value::text)).toList()));
        });
    return new HomeView(
        site.title(),
        counts,
        facts(words),
        lists,
        example,
        "/sparql?query=" + Percent.encode(example) + "&format=json");
  }

  private List<Fact> facts(Messages words) {
    List<Fact> facts = new ArrayList<>();
    site.licence()
        .ifPresent(text -> facts.add(new Fact(words.say("home.licence"), List.of(link(text)))));
    site.publisher()
        .ifPresent(
            agent ->
                facts.add(
                    new Fact(words.say("home.publisher"), List.of(Value.text(agent.name())))));
    lastRelease()
        .ifPresent(
            text -> facts.add(new Fact(words.say("home.release"), List.of(Value.text(text)))));
    return facts;
  }

  private Value link(String text) {
    return new Value(text, names.href(NodeFactory.createURI(text)), null);
  }

  private Optional<String> lastRelease() {
    Optional<Quad> last =
        Iter.asStream(dataset.find(Node.ANY, Node.ANY, CARTULARY.releaseNumber, Node.ANY))
            .filter(quad -> quad.getObject().isLiteral())
            .max(Comparator.comparingLong(HomePage::number));
    return last.map(quad -> number(quad) + issued(quad).map(date -> ", " + date).orElse(""));
  }

  private static long number(Quad quad) {
    return quad.getObject().getLiteralValue() instanceof Number number ? number.longValue() : 0;
  }

  private Optional<String> issued(Quad release) {
    Iterator<Quad> found =
        dataset.find(release.getGraph(), release.getSubject(), DCTERMS.issued, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }
}
