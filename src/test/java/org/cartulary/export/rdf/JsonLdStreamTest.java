package org.cartulary.export.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back, by Rio and by Jena, as the graph that went in. */
class JsonLdStreamTest {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final IRI RDF_JSON = VALUES.createIRI(RDF.NAMESPACE, "JSON");
  private static final String EX = "http://example.org/";
  private static final List<String> TEXTS =
      List.of(
          "",
          " a  b ",
          "x",
          "\"q\" \\ /",
          "\t\n\r\f\b\u0001\u007F\u2028",
          "é 一 😀",
          "{\"b\":1,\"a\":[]}");
  private static final List<String> NUMBERS =
      List.of("1", "01", "1.50", "1E0", "true", "INF", "no");

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  /** Few names, so that they meet in all places, also those that JSON-LD treats apart. */
  private static final class Invented {
    private final Random random;
    private final boolean whole;

    Invented(long seed, boolean whole) {
      this.random = new Random(seed);
      this.whole = whole;
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private Resource resource() {
      return whole && random.nextInt(4) == 0
          ? VALUES.createBNode("b" + random.nextInt(6))
          : VALUES.createIRI(
              one(
                  List.of(
                      EX + "a",
                      EX + "b#c",
                      EX + "路?x='y'",
                      "urn:example:x",
                      RDF.NIL.stringValue())));
    }

    private Value object() {
      return switch (random.nextInt(6)) {
        case 0, 1 -> resource();
        case 2 -> VALUES.createLiteral(one(TEXTS));
        case 3 -> VALUES.createLiteral(one(TEXTS), one(List.of("en", "de-AT", "zh-Hans")));
        case 4 ->
            VALUES.createLiteral(
                one(NUMBERS), one(List.of(XSD.INTEGER, XSD.DECIMAL, XSD.DOUBLE, XSD.BOOLEAN)));
        default ->
            VALUES.createLiteral(
                one(TEXTS), one(List.of(RDF_JSON, RDF.HTML, VALUES.createIRI(EX + "t"))));
      };
    }

    private Statement statement() {
      Resource subject = resource();
      var predicate =
          one(
              List.of(
                  RDF.TYPE,
                  RDFS.LABEL,
                  RDF.FIRST,
                  RDF.REST,
                  RDF.VALUE,
                  VALUES.createIRI("urn:example:p")));
      return whole && random.nextBoolean()
          ? VALUES.createStatement(
              subject, predicate, object(), VALUES.createIRI(EX + "g" + random.nextInt(3)))
          : VALUES.createStatement(subject, predicate, object());
    }

    /** In any order, some twice. */
    List<Statement> statements() {
      List<Statement> all = new ArrayList<>();
      int size = random.nextInt(120);
      for (int i = 0; i < size; i++) {
        all.add(statement());
      }
      all.addAll(all.subList(0, size / 10));
      Collections.shuffle(all, random);
      return all;
    }
  }

  /** As a store streams them. */
  private static List<Statement> together(List<Statement> statements) {
    return statements.stream()
        .sorted(
            Comparator.comparing((Statement s) -> String.valueOf(s.getContext()))
                .thenComparing(s -> s.getSubject().toString())
                .thenComparing(s -> s.getPredicate().toString())
                .thenComparing(s -> s.getObject().isLiteral()))
        .toList();
  }

  private static byte[] document(Collection<Statement> statements) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rio.write(statements, JsonLdStream.document(out));
    return out.toByteArray();
  }

  private static String lines(Collection<Statement> statements) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Rio.write(statements, JsonLdStream.lines(out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Model byRio(byte[] text, RDFFormat format) throws IOException {
    Model model = new LinkedHashModel();
    var parser = Rio.createParser(format);
    parser.setRDFHandler(new StatementCollector(model));
    parser.parse(new ByteArrayInputStream(text), "");
    return model;
  }

  private static Model byJena(byte[] text) {
    Model model = new LinkedHashModel();
    org.apache.jena.riot.RDFParser.source(new ByteArrayInputStream(text))
        .lang(Lang.JSONLD11)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
        .parse(new RioStream(new StatementCollector(model)));
    return model;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_document_is_the_graphs_that_went_in(int seed) throws IOException {
    List<Statement> statements = new Invented(seed, true).statements();
    Model expected = new LinkedHashModel(statements);
    for (List<Statement> order : List.of(statements, together(statements))) {
      byte[] text = document(order);
      assertThat(Models.isomorphic(byRio(text, RDFFormat.JSONLD), expected)).as("Rio").isTrue();
      assertThat(Models.isomorphic(byJena(text), expected)).as("Jena").isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lines_are_the_graph_that_went_in_and_one_for_each_thing(int seed) throws IOException {
    List<Statement> statements = new Invented(seed, false).statements();
    // A type that is a text has another name in JSON-LD than one that is a thing.
    statements.removeIf(s -> s.getPredicate().equals(RDF.TYPE) && s.getObject().isLiteral());
    Model expected = new LinkedHashModel(statements);
    for (List<Statement> order : List.of(statements, together(statements))) {
      String text = lines(order);
      Model read = byRio(text.getBytes(StandardCharsets.UTF_8), RDFFormat.NDJSONLD);
      assertThat(read).isEqualTo(expected);
      Model lineByLine = new LinkedHashModel();
      for (String line : text.split("\n", 0)) {
        lineByLine.addAll(byJena((line.isEmpty() ? "{}" : line).getBytes(StandardCharsets.UTF_8)));
      }
      assertThat(lineByLine).isEqualTo(expected);
    }
    assertThat(lines(together(statements)).chars().filter(c -> c == '\n').count())
        .isEqualTo(expected.subjects().size());
  }

  @Test
  void things_are_node_objects_with_arrays_of_values() throws IOException {
    Resource a = VALUES.createIRI(EX + "a");
    Resource graph = VALUES.createIRI(EX + "g");
    byte[] text =
        document(
            List.of(
                VALUES.createStatement(a, RDF.TYPE, VALUES.createIRI(EX + "T")),
                VALUES.createStatement(a, RDF.TYPE, VALUES.createIRI(EX + "U")),
                VALUES.createStatement(a, RDF.TYPE, VALUES.createLiteral("t")),
                VALUES.createStatement(a, RDFS.LABEL, VALUES.createLiteral("A")),
                VALUES.createStatement(a, RDFS.LABEL, VALUES.createLiteral("Ah", "de")),
                VALUES.createStatement(a, RDFS.LABEL, VALUES.createLiteral("1", XSD.INTEGER)),
                VALUES.createStatement(a, RDFS.SEEALSO, VALUES.createBNode("x"), graph)));
    JsonNode expected =
        JSON.readTree(
            """
            [ { "@id": "http://example.org/a",
                "@type": ["http://example.org/T", "http://example.org/U"],
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": [ { "@value": "t" } ],
                "http://www.w3.org/2000/01/rdf-schema#label": [
                  { "@value": "A" },
                  { "@language": "de", "@value": "Ah" },
                  { "@type": "http://www.w3.org/2001/XMLSchema#integer", "@value": "1" } ] },
              { "@id": "http://example.org/g",
                "@graph": [ { "@id": "http://example.org/a",
                  "http://www.w3.org/2000/01/rdf-schema#seeAlso": [ { "@id": "_:x" } ] } ] } ]
            """);
    assertThat(JSON.readTree(text)).isEqualTo(expected);
  }

  @Test
  void nothing_is_an_empty_array_and_no_line() throws IOException {
    assertThat(document(List.of())).asString().isEqualTo("[]\n");
    assertThat(lines(List.of())).isEmpty();
  }

  @Test
  void of_a_thing_of_which_much_is_said_little_is_held() throws IOException {
    Resource funder = VALUES.createIRI(EX + "funder");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLdStream stream = JsonLdStream.lines(out);
    stream.startRDF();
    for (int i = 0; i < 100_000; i++) {
      stream.handleStatement(
          VALUES.createStatement(funder, RDFS.MEMBER, VALUES.createIRI(EX + "grant-" + i)));
    }
    int before = out.size();
    stream.endRDF();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("grant-99999\"").hasLineCount(1);
    assertThat(out.size() - before).isLessThan(1 << 16);
  }

  @Test
  void half_a_character_is_escaped_and_not_lost() throws IOException {
    String text = "half \uD800 a, whole \uD83D\uDE00";
    byte[] document =
        document(
            List.of(
                VALUES.createStatement(
                    VALUES.createIRI(EX + "a"), RDFS.LABEL, VALUES.createLiteral(text))));
    assertThat(JSON.readTree(document).findValue("@value").textValue()).isEqualTo(text);
    assertThat(document).asString(StandardCharsets.UTF_8).contains("😀");
  }

  @Test
  void what_cannot_be_written_is_refused() throws IOException {
    Resource a = VALUES.createIRI(EX + "a");
    Statement blank = VALUES.createStatement(a, RDFS.SEEALSO, VALUES.createBNode("x"));
    assertThat(document(List.of(blank))).asString().contains("_:x");
    assertThatThrownBy(() -> lines(List.of(blank)))
        .isInstanceOf(RDFHandlerException.class)
        .hasMessageContaining("x");
    Resource triple = VALUES.createTriple(a, RDFS.LABEL, VALUES.createLiteral("x"));
    assertThatThrownBy(() -> document(List.of(VALUES.createStatement(triple, RDFS.SEEALSO, a))))
        .isInstanceOf(RDFHandlerException.class);
  }
}
