package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;
import org.cartulary.bench.GenerateSite;
import org.cartulary.check.AllShapes;
import org.cartulary.check.ShapeResult;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.Severity;
import org.cartulary.store.ReleaseStore;
import org.cartulary.vocab.Inverses;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.VIVO;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of thousands of invented grants, from its file to the store and back. */
class GeneratedSiteIT {
  private static final int GRANTS = 3_000;
  private static final long SEED = 20_260_303;

  @TempDir private static Path scratch;
  private static Path folder = Path.of("");
  private static final List<Quad> QUADS = new ArrayList<>();
  private static final Graph WHOLE = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void generate() throws IOException {
    System.out.println("GeneratedSiteIT: seed " + SEED);
    folder = GenerateSite.write(GRANTS, SEED, scratch.resolve("site"));
    Site site = site(folder);
    RunReport report = new SiteRun(site).run(into(QUADS::add));
    // Some of the invented grants lack a title, as real ones do; nothing else is refused.
    long untitled;
    try (var records = Files.lines(folder.resolve("grants.jsonl"))) {
      untitled = records.filter(record -> !record.startsWith("{\"title\"")).count();
    }
    assertThat(report.problems().problems())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(Problem::code)
        .containsOnly(ProblemCode.TITLE_MISSING);
    assertThat(report.problems().count(Severity.ERROR)).isEqualTo(untitled);
    assertThat(report.sources())
        .extracting(RunReport.SourceReport::published)
        .containsExactly((int) (GRANTS - untitled));
    QUADS.forEach(quad -> WHOLE.add(quad.asTriple()));
  }

  private static Site site(Path folder) {
    return new SiteLoader(Clock.systemUTC()).load(folder).site().orElseThrow();
  }

  private static StreamRDFBase into(Consumer<Quad> sink) {
    return new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        sink.accept(quad);
      }
    };
  }

  private static Set<String> lines(List<Quad> quads) {
    return quads.stream().map(GeneratedSiteIT::line).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(Quad quad) {
    return NodeFmtLib.strNodesNT(
        quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph());
  }

  private static List<Quad> parsed(Path file, Lang lang) {
    List<Quad> quads = new ArrayList<>();
    RDFParser.source(file)
        .lang(lang)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                quads.add(Quad.create(Quad.defaultGraphIRI, triple));
              }

              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    return quads;
  }

  private static Path mapped(String name) {
    Path file = scratch.resolve(name);
    assertThat(CliProcess.run(scratch, "map", folder.toString(), "--out", file.toString()).status())
        .isEqualTo(ExitStatus.REFUSED);
    return file;
  }

  @Test
  void the_whole_graph_keeps_the_shapes() {
    assertThat(AllShapes.check().check(WHOLE))
        .filteredOn(result -> result.severity() != Severity.NOTE)
        .extracting(ShapeResult::toString)
        .isEmpty();
  }

  @Test
  void there_are_no_blank_nodes() {
    assertThat(QUADS)
        .noneMatch(quad -> quad.getSubject().isBlank() || quad.getObject().isBlank())
        .allMatch(quad -> quad.getGraph().isURI());
  }

  @Test
  void inverses_stand_in_both_directions() {
    Set<Node> seen = new HashSet<>();
    List<Triple> oneWay =
        WHOLE.stream()
            .filter(
                triple -> {
                  Node inverse = Inverses.of(triple.getPredicate());
                  if (inverse == null) {
                    return false;
                  }
                  seen.add(inverse);
                  return !WHOLE.contains(triple.getObject(), inverse, triple.getSubject());
                })
            .toList();
    assertThat(oneWay).isEmpty();
    Set<Node> notInvented =
        Set.of(
            VIVO.hasPublicationVenue, VIVO.publicationVenueFor, OBO.BFO_0000050, OBO.BFO_0000051);
    Set<Node> all = new HashSet<>(Inverses.properties());
    all.removeAll(notInvented);
    assertThat(seen).as("nothing invented has a venue or parts").isEqualTo(all);
  }

  @Test
  void everything_of_ours_that_is_pointed_to_is_described() {
    String base = site(folder).base();
    assertThat(
            QUADS.stream()
                .map(Quad::getObject)
                .filter(object -> object.isURI() && object.getURI().startsWith(base))
                .distinct()
                .filter(object -> !WHOLE.contains(object, Node.ANY, Node.ANY)))
        .isEmpty();
  }

  @Test
  void rio_and_jena_read_the_same_graph_from_what_map_writes() throws IOException {
    Path file = mapped("grants.nq");
    Set<String> byRio = new TreeSet<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      var parser = Rio.createParser(RDFFormat.NQUADS);
      parser.setRDFHandler(
          new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
              byRio.add(ShownQuads.shown(statement));
            }
          });
      parser.parse(reader);
    }
    Set<String> byJena =
        parsed(file, Lang.NQUADS).stream()
            .map(ShownQuads::shown)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(byRio).isNotEmpty();
    assertThat(byJena.equals(byRio)).isTrue();
    assertThat(lines(parsed(file, Lang.NQUADS)).equals(lines(QUADS))).isTrue();
  }

  @Test
  void a_name_that_ends_in_nt_gets_triples() throws IOException {
    Path file = mapped("grants.nt");
    Set<Triple> triples = new HashSet<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      var parser = Rio.createParser(RDFFormat.NTRIPLES);
      parser.parse(reader);
    } catch (RDFParseException e) {
      throw new AssertionError("not N-Triples: " + e.getMessage(), e);
    }
    parsed(file, Lang.NTRIPLES).forEach(quad -> triples.add(quad.asTriple()));
    assertThat(triples.equals(new HashSet<>(WHOLE.find().toList()))).isTrue();
    try (var files = Files.list(scratch)) {
      assertThat(files.filter(f -> f.toString().endsWith(".unfinished"))).isEmpty();
    }
  }

  @Test
  void the_store_gives_back_what_was_mapped_and_a_second_release_is_not_made() {
    try (ReleaseStore store =
        ReleaseStore.open(scratch.resolve("var"), "test", Clock.systemUTC())) {
      Publisher publisher = new Publisher(folder, store, Clock.systemUTC());
      assertThat(publisher.publish()).isInstanceOf(PublishReport.Done.class);
      int releases = store.graph().releases().size();
      List<Quad> stored = new ArrayList<>();
      store.graph().streamQuads(into(stored::add));
      assertThat(lines(stored).equals(lines(QUADS.stream().map(GeneratedSiteIT::kept).toList())))
          .isTrue();
      assertThat(lines(stored).equals(lines(QUADS)))
          .as("literals stand in the form that the store gives back")
          .isTrue();
      assertThat(publisher.publish())
          .isInstanceOfSatisfying(
              PublishReport.Done.class, done -> assertThat(done.result().changed()).isFalse());
      assertThat(store.graph().releases()).hasSize(releases);
    }
  }

  private static Quad kept(Quad quad) {
    return Quad.create(
        quad.getGraph(),
        quad.getSubject(),
        quad.getPredicate(),
        NormalizeTermsTDB2.normalizeTDB2(quad.getObject()));
  }

  /** Entities are those of the records, not the passages, which stand on other lines now. */
  @Test
  void the_order_of_records_and_of_sources_does_not_matter() throws IOException {
    List<String> records = new ArrayList<>(Files.readAllLines(folder.resolve("grants.jsonl")));
    Set<String> forwards = entities(split("forwards", records, "first", "second"));
    Collections.shuffle(records, new Random(SEED));
    Set<String> shuffled = entities(split("shuffled", records, "second", "first"));
    assertThat(forwards).hasSizeGreaterThan(GRANTS);
    assertThat(shuffled.equals(forwards)).isTrue();
  }

  /** A site with the records in two sources. */
  private static Path split(String name, List<String> records, String first, String second)
      throws IOException {
    Path site = Files.createDirectories(scratch.resolve(name));
    Files.writeString(
        site.resolve("cartulary.yaml"),
        """
        title: Invented grants in two sources
        sources:
          - name: %1$s
            file: %1$s.jsonl
          - name: %2$s
            file: %2$s.jsonl
        """
            .formatted(first, second));
    int half = records.size() / 2;
    Files.write(site.resolve(first + ".jsonl"), records.subList(0, half));
    Files.write(site.resolve(second + ".jsonl"), records.subList(half, records.size()));
    return site;
  }

  private static Set<String> entities(Path folder) {
    Site site = site(folder);
    Set<String> entities = new TreeSet<>();
    new SiteRun(site)
        .run(
            into(
                quad -> {
                  String iri = quad.getSubject().getURI();
                  if (iri.matches(
                      Pattern.quote(site.base())
                          + "(grant|person|organization|publication|venue|role|position)-.*")) {
                    entities.add(iri.replaceFirst("-statement-[0-9a-f]{8}$", ""));
                  }
                }));
    return entities;
  }
}
