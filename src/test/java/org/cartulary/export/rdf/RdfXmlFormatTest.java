package org.cartulary.export.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.SplitIRI;
import org.cartulary.export.xml.XmlOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdfXmlFormatTest {
  private static final String GRANT = "https://example.org/id/grant-1";

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "PREFIX vivo: <http://vivoweb.org/ontology/core#> PREFIX : <https://example.org/id/> "
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                + turtle,
            Lang.TURTLE)
        .parse(graph);
    return graph;
  }

  private static String written(Graph graph) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut out = XmlOut.to(bytes);
    new RdfXmlFormat().write(GRANT, graph, out);
    out.finish();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void jena_reads_the_graph_back() throws Exception {
    Graph graph =
        graph(
            """
            :grant-1 a vivo:Grant ; rdfs:label "One <&> \\"two\\" \\t"@en , "一"@zh-hans , "plain" ;
              vivo:rank 7 ; <https://other.example/a?b=1#c-d> :x ; <urn:x:term> "2023"^^<urn:year> ;
              vivo:relates <https://example.org/id/a&b> .
            :a rdfs:label "A" .
            """);
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(written(graph).getBytes(StandardCharsets.UTF_8)))
        .lang(Lang.RDFXML)
        .parse(read);
    assertThat(read.isIsomorphicWith(graph)).isTrue();
  }

  @Test
  void the_thing_itself_comes_first() throws Exception {
    String xml = written(graph(":a rdfs:label 'A' . :grant-1 rdfs:label 'G' ."));
    assertThat(xml.indexOf("grant-1")).isLessThan(xml.indexOf("id/a\""));
  }

  @Test
  void what_xml_has_no_name_for_is_left_out() throws Exception {
    String xml = written(graph(":grant-1 <https://example.org/1/2> 'x' ; rdfs:label 'G' ."));
    assertThat(xml).contains("rdfs:label").doesNotContain("example.org/1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://vivoweb.org/ontology/core#relates, relates",
    "http://purl.obolibrary.org/obo/RO_0000052, RO_0000052",
    "https://example.org/a/2b-c, b-c",
    "https://example.org/étude, étude",
    "https://example.org/a/, ''",
    "https://example.org/12, ''"
  })
  void the_local_name_is_the_longest_end_that_is_a_name(String iri, String name) {
    assertThat(iri.substring(SplitIRI.splitXML(iri))).isEqualTo(name);
  }
}
