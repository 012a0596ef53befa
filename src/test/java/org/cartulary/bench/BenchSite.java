package org.cartulary.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A published site of invented grants, kept below {@code target/bench} from one run to the next,
 * and the names of some of its things.
 */
final class BenchSite {
  static final String BASE = "http://localhost:3030/id/";
  private static final int SAMPLED = 200_000;
  private static final Pattern TYPED =
      Pattern.compile(
          "<"
              + Pattern.quote(BASE)
              + "([^>]*)> "
              + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <([^>]*)> .*");

  private static final Map<String, String> KINDS =
      Map.of(
          "http://vivoweb.org/ontology/core#Grant", "grant",
          "http://xmlns.com/foaf/0.1/Person", "person",
          "http://www.w3.org/2004/02/skos/core#Concept", "topic",
          "http://vivoweb.org/ontology/core#FundingOrganization", "funder",
          "http://xmlns.com/foaf/0.1/Organization", "institution");

  private final Path folder;
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  private BenchSite(Path folder) throws IOException {
    this.folder = folder;
    sample();
  }

  /** The site, generated and published if it is not there. */
  static BenchSite of(int grants, long seed) throws IOException {
    Path folder = Path.of("target", "bench", grants + "-" + seed).toAbsolutePath();
    Path done = folder.resolve("published");
    if (!Files.exists(done)) {
      System.out.printf("publishing %,d invented grants (minutes; kept in %s)%n", grants, folder);
      GenerateSite.write(grants, seed, folder);
      try (ServerProcess publish =
          ServerProcess.java(
              folder.resolve("publish.log"),
              "-Xmx4g",
              0,
              "org.cartulary.Main",
              "publish",
              folder.toString())) {
        publish.finish(1);
      }
      Files.createFile(done);
    }
    return new BenchSite(folder);
  }

  Path folder() {
    return folder;
  }

  /** The quads of its last release. */
  Path quads() throws IOException {
    try (Stream<Path> releases = Files.list(folder.resolve("var/releases"))) {
      return releases.max(Comparator.comparingInt(BenchSite::number)).orElseThrow();
    }
  }

  /** The release that a file {@code N.nq.gz} is of. */
  private static int number(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(name.substring(0, name.indexOf('.')));
  }

  /** A copy of its database, made once, that another server can open. */
  Path copyOfDatabase() throws IOException {
    Path copy = folder.resolve("fuseki-tdb2");
    if (!Files.exists(copy)) {
      Path source = folder.resolve("var/tdb2");
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          if (!file.getFileName().toString().equals("tdb.lock")) {
            Files.copy(file, copy.resolve(source.relativize(file).toString()));
          }
        }
      }
    }
    return copy;
  }

  /**
   * The local name of a thing of a kind, as paths have it.
   *
   * @param kind {@code grant}, {@code person}, {@code topic}, {@code funder} or {@code institution}
   */
  String any(String kind, Random random) {
    List<String> some = names.getOrDefault(kind, List.of());
    return some.get(random.nextInt(some.size()));
  }

  private static String percentEncoded(String name) {
    return URI.create("/" + name).toASCIIString().substring(1);
  }

  private void sample() throws IOException {
    Random random = new Random(7);
    Map<String, Integer> seen = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(quads()), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher typed = TYPED.matcher(line);
        String kind = typed.matches() ? KINDS.get(typed.group(2)) : null;
        if (kind != null) {
          String name = percentEncoded(typed.group(1));
          List<String> some = names.computeIfAbsent(kind, any -> new ArrayList<>());
          int at = seen.merge(kind, 1, Integer::sum) - 1;
          if (at < SAMPLED) {
            some.add(name);
          } else if (random.nextInt(at + 1) < SAMPLED) {
            some.set(random.nextInt(SAMPLED), name);
          }
        }
      }
    }
  }
}
