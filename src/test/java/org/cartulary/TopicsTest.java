package org.cartulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** {@code ontology/topics.ttl} is a sound SKOS vocabulary in which a label finds one concept. */
class TopicsTest {
  private static final String BASE = "http://localhost:3030/id/";
  private static final Node SCHEME = NodeFactory.createURI(BASE + "vocabulary-topics");
  private static final Graph TOPICS =
      RDFParser.source(Path.of("ontology/topics.ttl")).base(BASE).toGraph();

  private static Set<Node> concepts() {
    return TOPICS.stream(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
        .map(Triple::getSubject)
        .collect(Collectors.toSet());
  }

  private static List<Node> values(Node subject, org.apache.jena.rdf.model.Property property) {
    return TOPICS.stream(subject, property.asNode(), Node.ANY).map(Triple::getObject).toList();
  }

  @Test
  void has_some_sixty_concepts_or_more_under_the_base_of_the_site() {
    assertThat(concepts())
        .hasSizeGreaterThan(60)
        .allMatch(concept -> concept.getURI().startsWith(BASE + "topic-"));
  }

  @Test
  void every_concept_is_reached_from_the_scheme() {
    Deque<Node> open = new ArrayDeque<>(values(SCHEME, SKOS.hasTopConcept));
    Set<Node> reached = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (Node narrower : values(open.pop(), SKOS.narrower)) {
        if (reached.add(narrower)) {
          open.push(narrower);
        }
      }
    }
    assertThat(reached).isEqualTo(concepts());
  }

  @Test
  void inverse_properties_stand_in_both_directions() {
    assertThat(pairs(SKOS.broader, false)).isEqualTo(pairs(SKOS.narrower, true));
    assertThat(pairs(SKOS.topConceptOf, false)).isEqualTo(pairs(SKOS.hasTopConcept, true));
    assertThat(pairs(SKOS.related, false)).isEqualTo(pairs(SKOS.related, true));
  }

  private static Set<String> pairs(org.apache.jena.rdf.model.Property property, boolean turned) {
    return TOPICS.stream(Node.ANY, property.asNode(), Node.ANY)
        .map(
            triple ->
                turned
                    ? triple.getObject() + " " + triple.getSubject()
                    : triple.getSubject() + " " + triple.getObject())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void broader_has_no_cycle_and_no_related_concept_on_its_way() {
    for (Node concept : concepts()) {
      Set<Node> above = new HashSet<>();
      Deque<Node> open = new ArrayDeque<>(values(concept, SKOS.broader));
      while (!open.isEmpty()) {
        Node broader = open.pop();
        if (above.add(broader)) {
          open.addAll(values(broader, SKOS.broader));
        }
      }
      assertThat(above).as("above %s", concept).doesNotContain(concept);
      assertThat(values(concept, SKOS.related))
          .as("related to %s (SKOS S27)", concept)
          .noneMatch(above::contains);
    }
  }

  @Test
  void every_concept_has_one_label_in_english_and_one_in_chinese() {
    for (Node concept : concepts()) {
      assertThat(values(concept, SKOS.prefLabel))
          .as("labels of %s", concept)
          .extracting(Node::getLiteralLanguage)
          .containsExactlyInAnyOrder("en", "zh");
      assertThat(values(concept, RDFS.label))
          .containsExactlyInAnyOrderElementsOf(values(concept, SKOS.prefLabel));
      assertThat(values(concept, SKOS.definition)).hasSize(1);
      assertThat(values(concept, SKOS.inScheme)).containsExactly(SCHEME);
      assertThat(values(concept, RDFS.isDefinedBy)).containsExactly(SCHEME);
    }
  }

  @Test
  void no_label_belongs_to_two_concepts() {
    Map<String, Node> owners = new HashMap<>();
    for (Node concept : concepts()) {
      for (var property : List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)) {
        for (Node label : values(concept, property)) {
          String key =
              label.getLiteralLanguage()
                  + " "
                  + label.getLiteralLexicalForm().toLowerCase(Locale.ROOT);
          assertThat(owners.put(key, concept)).as("\"%s\" is a label of two", key).isNull();
        }
      }
    }
  }

  @Test
  void a_match_elsewhere_is_an_item_of_wikidata_and_stands_once() {
    List<String> matches =
        TOPICS.stream(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
            .map(triple -> triple.getObject().getURI())
            .toList();
    assertThat(matches)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(match -> match.matches("http://www[.]wikidata[.]org/entity/Q[1-9][0-9]*"));
  }
}
