package org.cartulary.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our constants and tables against the released ontology. */
class VocabularyTest {
  private static final String OWL_NS = "http://www.w3.org/2002/07/owl#";
  private static final Node INVERSE_OF = NodeFactory.createURI(OWL_NS + "inverseOf");

  /** Terms of ontologies that VIVO does not carry; declared where the ontology is published. */
  private static final Set<Node> ELSEWHERE =
      Set.of(
          FOAF.currentProject,
          FOAF.pastProject,
          FOAF.page,
          FOAF.primaryTopic,
          FOAF.Document,
          FOAF.homepage,
          FOAF.name,
          VCARD.formattedName,
          SKOS.ConceptScheme,
          SKOS.prefLabel,
          SKOS.altLabel,
          SKOS.hiddenLabel,
          SKOS.definition,
          SKOS.exactMatch);

  private static Graph ontology = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void read() {
    ontology = ReleasedOntology.read().graph();
  }

  @Test
  void every_constant_is_declared() throws IllegalAccessException {
    List<Node> undeclared = new ArrayList<>();
    for (Class<?> vocabulary :
        List.of(
            VIVO.class, OBO.class, BIBO.class, FOAF.class, VCARD.class, VITRO.class, SKOS.class)) {
      for (Field field : vocabulary.getFields()) {
        if (field.get(null) instanceof Node term
            && !ELSEWHERE.contains(term)
            && !ontology.contains(term, RDF.type, Node.ANY)) {
          undeclared.add(term);
        }
      }
    }
    assertThat(undeclared).isEmpty();
  }

  @Test
  void supertypes_are_those_of_the_ontology() {
    for (Node type : Supertypes.classes()) {
      Set<String> above = new TreeSet<>();
      collect(type, above);
      assertThat(Supertypes.of(type).stream().map(Node::getURI))
          .as(type.getURI())
          .containsExactlyInAnyOrderElementsOf(above);
    }
  }

  private static void collect(Node type, Set<String> above) {
    ontology
        .find(type, RDFS.subClassOf, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(object -> object.isURI() && !object.equals(OWL.Thing))
        .toList()
        .forEach(
            object -> {
              if (above.add(object.getURI())) {
                collect(object, above);
              }
            });
  }

  @Test
  void inverses_are_those_of_the_ontology_and_none_is_missing() throws IllegalAccessException {
    Set<Node> constants = new HashSet<>();
    for (Class<?> vocabulary :
        List.of(VIVO.class, OBO.class, BIBO.class, VCARD.class, SKOS.class)) {
      for (Field field : vocabulary.getFields()) {
        if (field.get(null) instanceof Node term) {
          constants.add(term);
        }
      }
    }
    Set<Node> withInverse = new HashSet<>();
    ontology
        .find(Node.ANY, INVERSE_OF, Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isURI())
        .forEachRemaining(
            triple -> {
              withInverse.add(triple.getSubject());
              withInverse.add(triple.getObject());
            });
    withInverse.retainAll(constants);
    assertThat(Inverses.properties()).isEqualTo(withInverse);
    for (Node property : withInverse) {
      Node inverse = Inverses.of(property);
      assertThat(
              ontology.contains(property, INVERSE_OF, inverse)
                  || ontology.contains(inverse, INVERSE_OF, property))
          .as(property.getURI())
          .isTrue();
    }
  }
}
