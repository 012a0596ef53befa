package org.cartulary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.store.ReleaseDescription.Agent;
import org.cartulary.store.ReleaseDescription.ReleaseSource;

/** Small contents for tests. */
public final class Samples {
  public static final String BASE = "http://example.org/id/";
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.123Z"), ZoneOffset.UTC);

  private static final String PREFIXES =
      """
      PREFIX : <http://example.org/id/>
      PREFIX vivo: <http://vivoweb.org/ontology/core#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private Samples() {}

  /** The description of a release with some sources. */
  public static ReleaseDescription description(String... sources) {
    return new ReleaseDescription(
        BASE,
        "Grants",
        "https://creativecommons.org/licenses/by/4.0/",
        new Agent(BASE + "organization-hust", "HUST"),
        List.of(sources).stream()
            .map(name -> new ReleaseSource(name, "The " + name, "https://example.org/" + name))
            .toList());
  }

  /** Content written as TriG; graphs are {@code :source-NAME}. */
  public static ReleaseContent trig(String text) {
    return out ->
        RDFParser.fromString(PREFIXES + text, Lang.TRIG)
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void quad(Quad quad) {
                    out.quad(quad);
                  }
                });
  }

  /** Content of one graph, from a resource in Turtle whose names need not be good ones. */
  public static ReleaseContent turtle(String resource, String graph) {
    Node name = NodeFactory.createURI(graph);
    return out ->
        RDFParser.source(resource)
            .checking(false)
            .parse(
                new StreamRDFBase() {
                  @Override
                  public void triple(Triple triple) {
                    out.quad(Quad.create(name, triple));
                  }
                });
  }

  /** A new folder of the build for a test to write to. */
  public static Path folder(String name) {
    try {
      return Files.createTempDirectory(Path.of("target"), name);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** What a store's sources hold, as canonical N-Quads. */
  public static Set<String> quads(PublishedGraph graph) {
    Set<String> lines = new TreeSet<>();
    graph.streamQuads(new CanonicalQuadWriter(new LineWriter(lines), graphs(graph)));
    return lines;
  }

  /** What some content writes, as canonical N-Quads. */
  public static Set<String> quads(ReleaseContent content, ReleaseDescription description) {
    Set<String> lines = new TreeSet<>();
    content.writeTo(new CanonicalQuadWriter(new LineWriter(lines), description.graphs()));
    return lines;
  }

  private static Set<String> graphs(PublishedGraph graph) {
    return Set.copyOf(graph.sourceGraphs());
  }

  private static final class LineWriter extends java.io.Writer {
    private final Set<String> lines;

    LineWriter(Set<String> lines) {
      this.lines = lines;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
      if (!lines.add(new String(buffer, offset, length).stripTrailing())) {
        throw new UncheckedIOException(new IOException("a quad was written twice"));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
