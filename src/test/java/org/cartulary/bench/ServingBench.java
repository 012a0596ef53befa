package org.cartulary.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.cartulary.bench.LoadClient.Ask;
import org.cartulary.bench.LoadClient.Outcome;
import org.cartulary.serve.http.Percent;

/**
 * Documents against Trifid and against a constant, the endpoint against Fuseki Main, and pages
 * beside a heavy query: all on one site, in one run. Arguments: grants, seed, seconds of warm-up,
 * seconds of measuring.
 */
public final class ServingBench {
  private static final int CONNECTIONS = 8;
  private static final String JSON = "application/sparql-results+json";
  private static final Map<String, String> FORMS = forms();

  /** A join over everything that is far from done when its time is over. */
  private static final String HEAVY =
      "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d FILTER(STR(?b) < STR(?d)) }";

  private final BenchSite site;
  private final double warmUp;
  private final double seconds;
  private final Goals goals = new Goals("serving");

  private ServingBench(BenchSite site, double warmUp, double seconds) {
    this.site = site;
    this.warmUp = warmUp;
    this.seconds = seconds;
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("HTML", "text/html");
    forms.put("Turtle", "text/turtle");
    forms.put("JSON-LD", "application/ld+json");
    return forms;
  }

  public static void main(String[] args) throws IOException {
    int grants = args.length > 0 ? Integer.parseInt(args[0]) : 40_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    double warmUp = args.length > 2 ? Double.parseDouble(args[2]) : 90;
    double seconds = args.length > 3 ? Double.parseDouble(args[3]) : 20;
    System.out.printf(
        "%,d grants, seed %d, Java %s, %d cores, %d connections, warm-up %.0f s%n",
        grants,
        seed,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        CONNECTIONS,
        warmUp);
    new ServingBench(BenchSite.of(grants, seed), warmUp, seconds).run();
  }

  private void run() throws IOException {
    Peers peers = new Peers(site);
    try (ServerProcess fuseki = peers.fuseki();
        ServerProcess ours = peers.cartulary()) {
      Map<String, Outcome> documents = documents("Cartulary", ours, "/doc/", this::grant);
      anew(ours);
      try (ServerProcess trifid = peers.trifid(fuseki)) {
        Map<String, Outcome> theirs = documents("Trifid", trifid, "/id/", this::asciiGrant);
        documents.forEach(
            (form, outcome) ->
                goals.atLeast(
                    form + " against Trifid",
                    outcome.perSecond() / theirs.get(form).perSecond(),
                    30));
      }
      for (Map.Entry<String, Outcome> form : documents.entrySet()) {
        constant(peers, form.getKey(), form.getValue());
      }
      endpoint(ours, fuseki);
      besideHeavyQuery(ours);
    }
  }

  /** What is asked of each form of random grants. */
  private Map<String, Outcome> documents(
      String name, ServerProcess server, String path, Function<Random, String> names) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    FORMS.forEach(
        (form, accept) ->
            outcomes.put(
                form,
                measure(
                    name + " " + form,
                    server,
                    warmUp,
                    random -> new Ask(path + names.apply(random), accept))));
    return outcomes;
  }

  private String grant(Random random) {
    return site.any("grant", random);
  }

  /** Trifid does not find names beyond ASCII. */
  private String asciiGrant(Random random) {
    String name = grant(random);
    return name.contains("%") ? asciiGrant(random) : name;
  }

  /** For comparison: pages that are made for each request, as after a release. */
  private void anew(ServerProcess ours) {
    measure(
        "Cartulary HTML, none of it kept",
        ours,
        Math.min(warmUp, 10),
        random -> new Ask("/doc/" + grant(random) + "?anew", "text/html"));
  }

  private void constant(Peers peers, String form, Outcome ours) {
    try (ServerProcess constant = peers.constant(ours.bytes())) {
      Outcome theirs =
          measure(
              "constant of the length of " + form,
              constant,
              Math.min(warmUp, 10),
              random -> new Ask("/", "*/*"));
      goals.atLeast(form + " against a constant", ours.perSecond() / theirs.perSecond(), 0.4);
    }
  }

  private void endpoint(ServerProcess ours, ServerProcess fuseki) {
    double logs = 0;
    Map<String, Function<Random, String>> queries = queries();
    for (Map.Entry<String, Function<Random, String>> query : queries.entrySet()) {
      Function<Random, String> text = query.getValue();
      String accept = query.getKey().startsWith("describe") ? "text/turtle" : JSON;
      double share = warmUp / queries.size();
      Outcome theirs =
          measure("Fuseki " + query.getKey(), fuseki, share, sparql("/ds/sparql", text, accept));
      Outcome us =
          measure("Cartulary " + query.getKey(), ours, share, sparql("/sparql", text, accept));
      double ratio = us.perSecond() / theirs.perSecond();
      System.out.printf("  %s: %.2f%n", query.getKey(), ratio);
      logs += Math.log(ratio);
    }
    goals.atLeast("endpoint against Fuseki Main", Math.exp(logs / queries.size()), 1.3);
  }

  private Map<String, Function<Random, String>> queries() {
    String prefix = "PREFIX vivo: <http://vivoweb.org/ontology/core#> ";
    Map<String, Function<Random, String>> queries = new LinkedHashMap<>();
    queries.put("describe grant", random -> "DESCRIBE " + iri("grant", random));
    queries.put(
        "collaborators",
        random ->
            prefix
                + "SELECT ?other ?grant { ?grant vivo:relates "
                + iri("person", random)
                + " , ?other . ?grant a vivo:Grant . ?other a"
                + " <http://xmlns.com/foaf/0.1/Person> }");
    queries.put(
        "grants of a topic",
        random ->
            prefix
                + "SELECT ?grant ?label { ?grant vivo:hasSubjectArea "
                + iri("topic", random)
                + " ; <http://www.w3.org/2000/01/rdf-schema#label> ?label } LIMIT 50");
    return queries;
  }

  private String iri(String kind, Random random) {
    return "<" + BenchSite.BASE + Percent.decode(site.any(kind, random), false) + ">";
  }

  private static Function<Random, Ask> sparql(
      String path, Function<Random, String> text, String accept) {
    // Engine against engine: answers that were kept are not taken.
    return random ->
        new Ask(
            path + "?query=" + URLEncoder.encode(text.apply(random), StandardCharsets.UTF_8),
            accept,
            "Cache-Control: no-cache\r\n");
  }

  /** Pages stay quick while another client's query runs. */
  private void besideHeavyQuery(ServerProcess ours) {
    String heavy = "/sparql?query=" + URLEncoder.encode(HEAVY, StandardCharsets.UTF_8);
    Thread query =
        new Thread(
            () ->
                new LoadClient(ours.port(), 1, random -> new Ask(heavy, JSON)).run(seconds + 1, 1));
    List<String> kinds = List.of("grant", "person");
    LoadClient client =
        new LoadClient(
            ours.port(),
            2,
            random ->
                new Ask(
                    "/doc/" + site.any(kinds.get(random.nextInt(kinds.size())), random),
                    "text/html"));
    client.run(warmUp, 1);
    query.start();
    LoadClient.pause(500);
    Outcome pages = client.run(seconds, 3);
    System.out.printf("%-42s %s%n", "pages beside a heavy query", pages);
    goals.below("p99 of pages beside a heavy query", "ms", pages.p99Millis(), 20);
    try {
      query.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private Outcome measure(
      String name, ServerProcess server, double warming, Function<Random, Ask> asks) {
    LoadClient client = new LoadClient(server.port(), CONNECTIONS, asks);
    client.run(warming, 1);
    Outcome outcome = client.run(seconds, 2);
    System.out.printf("%-42s %s%n", name, outcome);
    return outcome;
  }
}
