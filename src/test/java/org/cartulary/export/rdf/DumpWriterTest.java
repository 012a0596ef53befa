package org.cartulary.export.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.lib.CharSpace;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.bench.GrantQuads;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is written, both libraries read, and it is the graph that Jena itself writes. */
class DumpWriterTest {
  private static final Map<RdfFormat, Lang> READ_BY_JENA =
      Map.of(
          RdfFormat.TURTLE, Lang.TURTLE,
          RdfFormat.RDFXML, Lang.RDFXML,
          RdfFormat.JSONLD, Lang.JSONLD11,
          RdfFormat.NTRIPLES, Lang.NTRIPLES,
          RdfFormat.NQUADS, Lang.NQUADS,
          RdfFormat.TRIG, Lang.TRIG,
          RdfFormat.TRIX, Lang.TRIX,
          RdfFormat.RDFJSON, Lang.RDFJSON);

  private static final String LITERALS =
      """
      :source-s0 { :grant-a a vivo:Grant ; vivo:relates :person-x, :person-y ;
          rdfs:label "One"@en, "Eins"@de-AT, "一"@zh-Hans, "One", "line\\nbreak\\ttab \\"quoted\\" \\\\",
            "carriage\\rreturn", "a\\r\\nb", " spaces  around ", "", "\\U0001F600 \\u00E9 e\\u0301", "<b>&amp;</b> ]]>",
            "'single' '''three''' \\"\\"\\"", "42", "true" ;
          vivo:totalAwardAmount 100000.0, 1.5, 42, -7, 1.0e6, true, "x"^^<http://example.org/type> ;
          vivo:dateTime "2024-01-01T00:00:00"^^xsd:dateTime, "2024-01-01T00:00:00Z"^^xsd:dateTime,
            "2024-01"^^xsd:gYearMonth, "http://example.org/"^^xsd:anyURI .
        :person-x rdfs:label "X" . <http://example.org/ünïcode/路?a=b&c='d'#f> rdfs:label "iri" }
      :source-s1 { :grant-a vivo:relates :person-x . :person-x rdfs:label "X" . }
      """;

  @TempDir Path folder;
  private ReleaseStore store;

  @BeforeEach
  void publish() {
    store = ReleaseStore.open(folder.resolve("var"), "test", Samples.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void publishLiteralsAndGrants() {
    ReleaseContent literals = Samples.trig(LITERALS);
    ReleaseDescription description =
        new ReleaseDescription(
            Samples.BASE, "Grants", null, null, Samples.description("s0", "s1").sources());
    store.publish(
        out -> {
          literals.writeTo(out);
          moved(new GrantQuads(60, 3)).writeTo(out);
        },
        description);
  }

  /** Generated grants under the base and in the two sources of the samples. */
  private static ReleaseContent moved(GrantQuads grants) {
    return out -> {
      Set<String> lines = new TreeSet<>();
      grants.writeTo(lineCollector(lines));
      String text = String.join("", lines);
      text =
          text.replace(GrantQuads.BASE, Samples.BASE)
              .replace("source-s2", "source-s0")
              .replace("source-s3", "source-s1");
      RDFParser.fromString(text, Lang.NQUADS)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  out.quad(quad);
                }
              });
    };
  }

  private static StreamRDF lineCollector(Set<String> lines) {
    NodeFormatterNT formatter = new NodeFormatterNT(CharSpace.UTF8);
    return new StreamRDFBase() {
      @Override
      public void triple(org.apache.jena.graph.Triple triple) {
        quad(Quad.create(Quad.defaultGraphNodeGenerated, triple));
      }

      @Override
      public void quad(Quad quad) {
        org.apache.jena.atlas.io.IndentedLineBuffer line =
            new org.apache.jena.atlas.io.IndentedLineBuffer();
        formatter.format(line, quad.getSubject());
        line.print(" ");
        formatter.format(line, quad.getPredicate());
        line.print(" ");
        formatter.format(line, quad.getObject());
        if (!quad.isDefaultGraph()) {
          line.print(" ");
          formatter.format(line, quad.getGraph());
        }
        lines.add(line.asString() + " .\n");
      }
    };
  }

  private Set<String> writtenByJena(boolean graphs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (graphs) {
      store.graph().streamQuads(StreamRDFLib.writer(out));
    } else {
      store.graph().streamTriples(StreamRDFLib.writer(out));
    }
    return readByJena(out.toByteArray(), Lang.NQUADS);
  }

  private static Set<String> readByJena(byte[] bytes, Lang lang) {
    Set<String> lines = new TreeSet<>();
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(lineCollector(lines));
    return lines;
  }

  private static Set<String> readByRio(byte[] bytes, RdfFormat format) throws IOException {
    Set<String> lines = new TreeSet<>();
    org.eclipse.rdf4j.rio.RDFParser parser = Rio.createParser(format.rio());
    parser.setRDFHandler(new JenaHandler(lineCollector(lines)));
    parser.parse(new ByteArrayInputStream(bytes), "");
    return lines;
  }

  private byte[] dump(RdfFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DumpWriter().write(store.graph(), format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_is_the_graph_whoever_reads_it(RdfFormat format) throws IOException {
    publishLiteralsAndGrants();
    Set<String> expected = writtenByJena(format.keepsGraphs());
    assertThat(expected).hasSizeGreaterThan(2_000);

    byte[] bytes = dump(format);

    assertThat(readByRio(bytes, format)).isEqualTo(expected);
    if (READ_BY_JENA.containsKey(format)) {
      assertThat(readByJena(bytes, READ_BY_JENA.get(format))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_release_is_an_empty_document(RdfFormat format) throws IOException {
    assertThat(readByRio(dump(format), format)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_disk_that_fails_is_said_to_have_failed(RdfFormat format) {
    publishLiteralsAndGrants();
    IOException full = new IOException("no space left");
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw full;
          }
        };
    assertThatThrownBy(() -> new DumpWriter().write(store.graph(), format, failing)).isSameAs(full);
  }

  @Test
  void a_file_whose_name_says_so_is_gzipped() throws IOException {
    publishLiteralsAndGrants();
    Path file = folder.resolve("grants.nt.gz");

    new DumpWriter().write(store.graph(), RdfFormat.NTRIPLES, file);

    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(readByJena(in.readAllBytes(), Lang.NTRIPLES)).isEqualTo(writtenByJena(false));
    }
  }

  @Test
  void a_property_that_is_no_xml_name_is_reported_and_no_file_is_left() throws IOException {
    Path file = folder.resolve("grants.rdf");
    store.publish(
        Samples.trig(":source-a { :x <http://example.org/1> \"y\" }"), Samples.description("a"));

    assertThatThrownBy(() -> new DumpWriter().write(store.graph(), RdfFormat.RDFXML, file))
        .isInstanceOf(UnwritableException.class)
        .hasMessageContaining("rdfxml cannot hold")
        .hasMessageContaining("http://example.org/1");

    assertThat(file).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString())).containsExactly("var");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RDFXML", "TRIX"})
  void a_character_that_xml_has_not_is_reported(RdfFormat format) {
    store.publish(
        Samples.trig(":source-a { :x rdfs:label \"bell \\u0007\" }"), Samples.description("a"));
    assertThatThrownBy(() -> dump(format)).isInstanceOf(UnwritableException.class);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RDFXML", "TRIX"},
      mode = Mode.EXCLUDE)
  void a_control_character_is_written_where_the_format_can(RdfFormat format) throws IOException {
    store.publish(
        Samples.trig(":source-a { :x rdfs:label \"bell \\u0007\" }"), Samples.description("a"));
    assertThat(readByRio(dump(format), format)).isEqualTo(writtenByJena(format.keepsGraphs()));
  }

  @Test
  void formats_are_named_as_the_command_line_names_them() {
    for (RdfFormat format : RdfFormat.values()) {
      assertThat(RdfFormat.named(format.id())).contains(format);
    }
    assertThat(RdfFormat.named("TURTLE")).isEmpty();
  }
}
