package org.cartulary.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * How fast queries over all graphs are: on TDB2's union of the named graphs, against a default
 * graph that holds every triple once more. Arguments: grants, seed.
 */
public final class LayoutBench {
  private static final double GOAL = 1.2;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 60;
  private static final long ROUND_LIMIT_NANOS = 8_000_000_000L;
  private static final String PREFIXES =
      """
      PREFIX vivo: <http://vivoweb.org/ontology/core#>
      PREFIX obo: <http://purl.obolibrary.org/obo/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private final GrantQuads grants;
  private final Random random;

  private LayoutBench(int grants, long seed) {
    this.grants = new GrantQuads(grants, seed);
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    int grants = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    System.out.printf("%d grants, seed %d, Java %s%n", grants, seed, Runtime.version());
    new LayoutBench(grants, seed).run(grants);
  }

  private void run(int count) throws IOException {
    Path folder = Files.createTempDirectory("cartulary-layout");
    try {
      DatasetGraph union = load(folder.resolve("union"), false);
      union.getContext().set(TDB2.symUnionDefaultGraph, true);
      DatasetGraph plain = load(folder.resolve("plain"), true);
      System.out.printf("%-42s %10s %10s %6s%n", "median, ms", "union", "plain", "ratio");
      double logs = 0;
      List<String[]> queries = queries();
      for (String[] query : queries) {
        logs += Math.log(compare(query[0], QueryFactory.create(query[1]), union, plain, count));
      }
      TDBInternal.expel(union, true);
      TDBInternal.expel(plain, true);
      double ratio = Math.exp(logs / queries.size());
      System.out.printf(
          Locale.ROOT,
          "layout: ratio %.2f (goal %.2f, %s)%n",
          ratio,
          GOAL,
          ratio >= GOAL ? "met" : "missed");
    } finally {
      delete(folder);
    }
  }

  private DatasetGraph load(Path folder, boolean copy) throws IOException {
    Files.createDirectories(folder);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    long start = System.nanoTime();
    Txn.executeWrite(
        dataset,
        () ->
            grants.writeTo(
                new StreamRDFBase() {
                  @Override
                  public void quad(Quad quad) {
                    dataset.add(quad);
                    if (copy) {
                      dataset.getDefaultGraph().add(quad.asTriple());
                    }
                  }
                }));
    double seconds = (System.nanoTime() - start) / 1e9;
    long quads =
        Txn.calculateRead(
            dataset,
            () ->
                org.apache.jena.atlas.iterator.Iter.count(dataset.findNG(null, null, null, null)));
    System.out.printf(
        Locale.ROOT,
        "%s: %d quads in named graphs, loaded in %.1f s, %d MB%n",
        folder.getFileName(),
        quads,
        seconds,
        size(folder) >> 20);
    return dataset;
  }

  private double compare(
      String name, Query query, DatasetGraph union, DatasetGraph plain, int count) {
    List<Double> unionTimes = new ArrayList<>();
    List<Double> plainTimes = new ArrayList<>();
    long start = System.nanoTime();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      Binding parameters = parameters(count, name);
      boolean unionFirst = round % 2 == 0;
      double first = time(query, unionFirst ? union : plain, parameters);
      double second = time(query, unionFirst ? plain : union, parameters);
      boolean late = System.nanoTime() - start > ROUND_LIMIT_NANOS;
      if (round >= 0 || late) {
        unionTimes.add(unionFirst ? first : second);
        plainTimes.add(unionFirst ? second : first);
      }
      if (late && unionTimes.size() >= 5) {
        break;
      }
    }
    double u = median(unionTimes);
    double p = median(plainTimes);
    System.out.printf(Locale.ROOT, "%-42s %10.3f %10.3f %6.2f%n", name, u, p, u / p);
    return u / p;
  }

  /** A random thing for the parameter that the query's name ends with, if it does. */
  private Binding parameters(int count, String name) {
    BindingBuilder binding = Binding.builder();
    Map<String, Integer> sizes =
        Map.of(
            "person", grants.people(),
            "grant", count,
            "topic", grants.topics(),
            "organization", grants.organizations());
    sizes.forEach(
        (kind, size) -> {
          if (name.endsWith(" ?" + kind)) {
            binding.add(Var.alloc(kind), GrantQuads.id(kind + "-" + random.nextInt(size)));
          }
        });
    return binding.build();
  }

  private static double time(Query query, DatasetGraph dataset, Binding parameters) {
    long start = System.nanoTime();
    Txn.executeRead(
        dataset,
        () -> {
          try (QueryExec exec =
              QueryExec.dataset(dataset).query(query).substitution(parameters).build()) {
            exec.select().forEachRemaining(Objects::requireNonNull);
          }
        });
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static List<String[]> queries() throws IOException {
    try (InputStream in = LayoutBench.class.getResourceAsStream("layout.rq")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^### "))
          .filter(part -> !part.isBlank())
          .map(part -> part.split("\n", 2))
          .map(parts -> new String[] {parts[0], PREFIXES + parts[1]})
          .toList();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
