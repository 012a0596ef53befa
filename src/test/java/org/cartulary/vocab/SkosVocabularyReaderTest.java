package org.cartulary.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartulary.model.Text;
import org.cartulary.model.Vocabulary;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class SkosVocabularyReaderTest {
  private static final String BASE = "http://localhost:3030/id/";
  private static final String PREFIX =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <vocabulary-topics> a skos:ConceptScheme ; skos:prefLabel "Topics"@en .
      """;

  private final List<Problem> problems = new ArrayList<>();

  private Optional<Vocabulary> read(String turtle) {
    return new SkosVocabularyReader(problems::add)
        .read(
            "topics.ttl", new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)), BASE);
  }

  @Test
  void reads_labels_hierarchy_and_matches_against_the_base() {
    Vocabulary vocabulary =
        read(PREFIX
                + """
                    <topic-a> a skos:Concept ; skos:prefLabel "甲"@zh-Hans, "A"@en ;
                      skos:altLabel "aa"@en ; skos:hiddenLabel "aaa" ;
                      skos:definition "The first."@en ; skos:narrower <topic-b> ;
                      skos:exactMatch <http://www.wikidata.org/entity/Q1> .
                    <topic-b> a skos:Concept ; skos:prefLabel "B"@en .
                    """)
            .orElseThrow();
    assertThat(problems).isEmpty();
    assertThat(vocabulary.scheme()).isEqualTo(BASE + "vocabulary-topics");
    assertThat(vocabulary.label()).isEqualTo("Topics");
    Vocabulary.Concept a = vocabulary.concepts().get(0);
    assertThat(a.iri()).isEqualTo(BASE + "topic-a");
    assertThat(a.preferred()).containsExactly(new Text("A", "en"), new Text("甲", "zh-hans"));
    assertThat(a.alternative()).containsExactly(new Text("aa", "en"));
    assertThat(a.hidden()).containsExactly(new Text("aaa", null));
    assertThat(a.exactMatch()).containsExactly("http://www.wikidata.org/entity/Q1");
    assertThat(a.definition()).isEqualTo(new Text("The first.", "en"));
    assertThat(vocabulary.concepts().get(1).broader()).containsExactly(BASE + "topic-a");
  }

  @Test
  void says_where_the_turtle_breaks() {
    assertThat(read(PREFIX + "<topic-a> a skos:Concept ; skos:prefLabel \"A .\n")).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo(ProblemCode.VOCABULARY_UNREADABLE);
    assertThat(problems.get(0).place())
        .isInstanceOfSatisfying(Place.Span.class, span -> assertThat(span.line()).isEqualTo(3));
  }

  @Test
  void leaves_out_a_concept_without_a_label_and_a_broader_that_is_not_there() {
    Vocabulary vocabulary =
        read(PREFIX
                + """
                    <topic-a> a skos:Concept .
                    <topic-b> a skos:Concept ; skos:prefLabel "B"@en ; skos:broader <topic-c> .
                    """)
            .orElseThrow();
    assertThat(vocabulary.concepts()).hasSize(1);
    assertThat(vocabulary.concepts().get(0).broader()).isEmpty();
    assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.CONCEPT_INCOMPLETE);
    assertThat(problems).hasSize(2);
  }

  @Test
  void refuses_a_file_without_a_scheme() {
    assertThat(read("<a> <b> <c> .")).isEmpty();
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(ProblemCode.VOCABULARY_UNREADABLE);
  }
}
