package org.cartulary.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.store.QueryRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLibraryTest {
  private static final String GOOD =
      """
      #+ title: A question
      #+ description: What it answers.
      #+ parameters:
      #+   - name: year
      #+     type: year
      #+     description: which
      #+     default: 2024
      SELECT ?x { VALUES ?x { 1 } FILTER(?year > 0) }
      """;

  /** The languages of the pages, each with a letter of its script. */
  private static final Map<String, Pattern> LANGUAGES =
      Map.of("en", Pattern.compile("\\p{IsLatin}"), "zh", Pattern.compile("\\p{IsHan}"));

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private QueryLibrary with(String text) throws IOException {
    Files.writeString(folder.resolve("mine.rq"), text);
    return QueryLibrary.withFolder(folder, problems::add);
  }

  private String found() {
    return problems.stream()
        .map(
            problem -> {
              Place.Span place = (Place.Span) problem.place();
              return place.document() + ":" + place.line() + " " + problem.message();
            })
        .reduce("", (all, one) -> all + one + "\n");
  }

  @Test
  void a_site_adds_its_own_queries() throws IOException {
    QueryLibrary library = with(GOOD);
    assertThat(problems).isEmpty();
    LibraryQuery query = library.named("mine").orElseThrow();
    assertThat(query.title()).isEqualTo("A question");
    assertThat(query.bind(Map.of()))
        .containsEntry("year", ParameterType.YEAR.term("2024").orElseThrow());
    assertThat(library.all().size()).isGreaterThan(12);
  }

  @Test
  void what_is_said_of_a_shipped_query_is_said_in_english_and_in_chinese() {
    List<String> unsaid = new ArrayList<>();
    for (LibraryQuery query : QueryLibrary.shipped(problems::add).all()) {
      texts(query)
          .forEach(
              (key, text) ->
                  LANGUAGES.forEach(
                      (language, letter) -> {
                        String said = text.byLanguage().getOrDefault(language, "");
                        if (!letter.matcher(said).find()) {
                          unsaid.add(query.name() + ".rq: " + key + " is not said in " + language);
                        }
                      }));
    }
    assertThat(problems).isEmpty();
    assertThat(unsaid).isEmpty();
  }

  private static Map<String, LocalText> texts(LibraryQuery query) {
    Map<String, LocalText> texts = new LinkedHashMap<>();
    texts.put("title", query.words().title());
    texts.put("description", query.words().description());
    texts.put("asked-by", query.words().askedBy());
    query
        .parameters()
        .forEach(
            parameter -> texts.put("description of " + parameter.name(), parameter.description()));
    return texts;
  }

  @Test
  void a_folder_that_is_not_there_adds_nothing() {
    assertThat(QueryLibrary.withFolder(folder.resolve("none"), problems::add).all()).isNotEmpty();
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#+ title: A question | #+ titel: A question | 1 no such key: titel",
        "#+ title: A question | #+ title: [ | 3 ",
        "#+     type: year | #+     type: years | 4 no such type: years",
        "#+     default: 2024 | #+     default: soon | 7 the default of year is not of type year",
        "#+   - name: year | #+   - name: age | 1 the query has no variable ?age",
        "#+     description: which | #+     descr: which | 6 no such key: descr",
        "#+     description: which | #+     thing: topic | 4 a thing is named by a string",
        "#+     description: which | #+     thing: year | 6 a thing is one of grant, person, ",
        "SELECT ?x | SELECT x | 8 ",
        "SELECT ?x | ASK | 1 a query of the library is a SELECT or a CONSTRUCT query"
      })
  void what_is_wrong_with_a_file_is_reported_with_its_line(
      String line, String instead, String problem) throws IOException {
    QueryLibrary library = with(GOOD.replace(line, instead));
    assertThat(found()).contains("queries/mine.rq:" + problem);
    assertThat(library.named("mine")).isEmpty();
  }

  @Test
  void a_file_without_a_header_or_that_is_not_text_is_reported() throws IOException {
    with("SELECT * { ?s ?p ?o }");
    assertThat(found()).contains("queries/mine.rq:1 there is no header");
    problems.clear();
    Files.write(folder.resolve("mine.rq"), new byte[] {(byte) 0xFF, 0, 1});
    QueryLibrary.withFolder(folder, problems::add);
    assertThat(problems).singleElement().extracting(p -> p.code().id()).isEqualTo("QRY-001");
  }

  @Test
  void wrong_arguments_are_named() throws IOException {
    LibraryQuery query =
        with(GOOD.replace("#+     default: 2024\n", "#+ example: {year: 2020}\n"))
            .named("mine")
            .orElseThrow();
    assertThatThrownBy(() -> query.bind(Map.of())).hasMessageContaining("needs year");
    assertThatThrownBy(() -> query.bind(Map.of("year", "soon")))
        .hasMessageContaining("of type year");
    assertThatThrownBy(() -> query.bind(Map.of("y", "1"))).hasMessageContaining("it takes year");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "IRI, http://example.org/a, http://example.org/a",
        "IRI, relative, -",
        "IRI, http://example.org/a> <b, -",
        "STRING, \"} #, '\"} #'",
        "INTEGER, -5, -5",
        "INTEGER, 5.0, -",
        "DECIMAL, 2.50, 2.50",
        "DECIMAL, 1e3, 1000",
        "DECIMAL, -2.5E-2, -0.025",
        "DECIMAL, 1e100, -",
        "DECIMAL, .5, -",
        "YEAR, 2024, 2024",
        "YEAR, 24, -",
        "DATE, 2026-01-31, 2026-01-31T00:00:00",
        "DATE, 2026-02-31, -"
      })
  void a_parameter_takes_what_its_type_says(ParameterType type, String text, String expected) {
    assertThat(type.term(text).map(QueryLibraryTest::plain).orElse(null)).isEqualTo(expected);
  }

  private static String plain(Node term) {
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.getURI();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TABLE | name    n\\n------  -\\n廖振宇  1\\na b     \\n(2 rows)\\n",
        "CSV | name,n\\r\\n廖振宇,1\\r\\n\"a\\nb\",\\r\\n"
      })
  void an_answer_is_written_in_columns_or_as_csv(ResultFormat format, String expected)
      throws IOException {
    String written = written(format);
    assertThat(written.replaceAll(" +\n", "\n"))
        .isEqualTo(expected.replace("\\n", "\n").replace("\\r", "\r").replaceAll(" +\n", "\n"));
  }

  @Test
  void an_answer_is_written_as_json_and_xml() throws IOException {
    assertThat(written(ResultFormat.JSON)).contains("\"vars\"", "廖振宇", "XMLSchema#integer");
    assertThat(written(ResultFormat.XML)).contains("<variable name=\"n\"/>", "廖振宇");
  }

  private static String written(ResultFormat format) throws IOException {
    QueryRows rows =
        new QueryRows(
            List.of("name", "n"),
            List.of(
                Map.of(
                    "name",
                    NodeFactory.createLiteralString("廖振宇"),
                    "n",
                    ParameterType.INTEGER.term("1").orElseThrow()),
                Map.of("name", NodeFactory.createLiteralString("a\nb"))),
            false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(rows, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
