package org.cartulary.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.cartulary.bench.LoadClient.Ask;
import org.cartulary.bench.LoadClient.Outcome;
import org.cartulary.serve.http.Percent;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.QueryLibrary;

/**
 * The query library: each first run against the same query on RDF4J's LMDB store, then asked again
 * while the release is unchanged, and with the validator of its answer. Arguments: grants, seed,
 * seconds per measurement.
 */
public final class QueriesBench {
  private static final String JSON = "application/sparql-results+json";

  private final BenchSite site;
  private final double seconds;
  private final Goals goals = new Goals("queries");

  private QueriesBench(BenchSite site, double seconds) {
    this.site = site;
    this.seconds = seconds;
  }

  public static void main(String[] args) throws IOException {
    int grants = args.length > 0 ? Integer.parseInt(args[0]) : 40_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 5;
    System.out.printf("%,d grants, seed %d, Java %s%n", grants, seed, Runtime.version());
    new QueriesBench(BenchSite.of(grants, seed), seconds).run();
  }

  private void run() throws IOException {
    Peers peers = new Peers(site);
    List<Double> firsts = new ArrayList<>();
    List<Double> repeats = new ArrayList<>();
    try (ServerProcess rdf4j = peers.rdf4j();
        ServerProcess ours = peers.cartulary()) {
      for (LibraryQuery query : QueryLibrary.shipped(problem -> {}).all()) {
        if (query.query().isSelectType() && !query.name().startsWith("across-")) {
          compare(query, ours, rdf4j, firsts, repeats);
        }
      }
    }
    goals.atLeast("first run against RDF4J LMDB", mean(firsts), 1.0);
    goals.atLeast("unchanged release against first run", mean(repeats), 20);
  }

  private static double mean(List<Double> ratios) {
    return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0));
  }

  private void compare(
      LibraryQuery query,
      ServerProcess ours,
      ServerProcess rdf4j,
      List<Double> firsts,
      List<Double> repeats) {
    Outcome theirs = run(rdf4j, random -> new Ask("/?query=" + encode(text(query, random)), JSON));
    // Asked past the cache: what an answer costs the first time.
    Outcome first =
        run(ours, random -> new Ask(api(query, random), JSON, "Cache-Control: no-cache\r\n"));
    String once = api(query, new Random(1));
    Outcome again = run(ours, random -> new Ask(once, JSON));
    String tag = tag(ours, once);
    Outcome unchanged = run(ours, random -> new Ask(once, JSON, "If-None-Match: " + tag + "\r\n"));
    System.out.printf(
        "%s%n  RDF4J  %s%n  first  %s%n  again  %s%n  304    %s%n",
        query.name(), theirs, first, again, unchanged);
    // Who never answered is taken for one who did at the last moment.
    double atLeast = 1.0 / LoadClient.PATIENCE_SECONDS;
    firsts.add(first.perSecond() / Math.max(theirs.perSecond(), atLeast));
    repeats.add(again.perSecond() / first.perSecond());
  }

  /** The entity tag of an answer. */
  private static String tag(ServerProcess server, String path) {
    return LoadClient.headerOf(server.port(), new Ask(path, JSON), "etag");
  }

  private Outcome run(ServerProcess server, java.util.function.Function<Random, Ask> asks) {
    LoadClient client = new LoadClient(server.port(), 2, asks);
    client.run(seconds, 1);
    return client.run(seconds, 2);
  }

  /** Which parameters ask for a thing, and of which kind. */
  private static final Map<String, String> THINGS =
      Map.of(
          "grant", "grant",
          "person", "person",
          "from", "person",
          "to", "person",
          "topic", "topic",
          "funder", "funder",
          "institution", "institution");

  /** Values for the parameters: some thing of the site where one is asked for, else the example. */
  private Map<String, String> values(LibraryQuery query, Random random) {
    return query.parameters().stream()
        .filter(
            parameter -> parameter.defaultValue().isEmpty() || THINGS.containsKey(parameter.name()))
        .collect(
            Collectors.toMap(
                parameter -> parameter.name(),
                parameter ->
                    THINGS.containsKey(parameter.name())
                        ? iri(THINGS.get(parameter.name()), random)
                        : query.example().getOrDefault(parameter.name(), "")));
  }

  private String iri(String kind, Random random) {
    return BenchSite.BASE + Percent.decode(site.any(kind, random), false);
  }

  private String api(LibraryQuery query, Random random) {
    return "/api/queries/"
        + query.name()
        + values(query, random).entrySet().stream()
            .map(value -> value.getKey() + "=" + encode(value.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** The query as a text, for who cannot take terms. */
  private String text(LibraryQuery query, Random random) {
    Map<String, Node> terms = query.bind(values(query, random));
    return org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps.replaceVars(
                query.query(),
                terms.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            term -> org.apache.jena.sparql.core.Var.alloc(term.getKey()),
                            Map.Entry::getValue)))
            .serialize()
        + (query.query().hasLimit() ? "" : " LIMIT 1001"); // what our API makes of it
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
