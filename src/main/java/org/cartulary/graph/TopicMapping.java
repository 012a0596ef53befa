package org.cartulary.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.model.Evidence;
import org.cartulary.model.Fact;
import org.cartulary.model.Text;
import org.cartulary.model.Topic;
import org.cartulary.model.Vocabulary;
import org.cartulary.model.Vocabulary.Concept;
import org.cartulary.vocab.OWL;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/**
 * Subjects: a concept of a vocabulary with all above it, or a free keyword. What a vocabulary says
 * of a concept is repeated in the graph of each source that uses it.
 */
final class TopicMapping implements RecordMapping<Topic> {
  private final Map<String, Concept> concepts = new HashMap<>();
  private final Map<String, Vocabulary> vocabularies = new HashMap<>();
  private final EvidenceMapping evidence;

  TopicMapping(List<Vocabulary> all, EvidenceMapping evidence) {
    this.evidence = evidence;
    for (Vocabulary vocabulary : all) {
      for (Concept concept : vocabulary.concepts()) {
        concepts.putIfAbsent(concept.iri(), concept);
        vocabularies.putIfAbsent(concept.iri(), vocabulary);
      }
    }
  }

  @Override
  public Class<Topic> type() {
    return Topic.class;
  }

  /** A concept is described; a keyword that belongs to nothing has no node to say anything of. */
  @Override
  public void map(Topic topic, SourceGraph graph) {
    if (topic.concept() != null) {
      concept(graph, topic.concept(), topic.label());
    }
  }

  /** The grant is about the topic. */
  void about(SourceGraph graph, Node grant, Fact<Topic> fact, Evidence ofRecord) {
    Topic topic = fact.value();
    Node property;
    Node object;
    if (topic.concept() == null) {
      property = VIVO.freetextKeyword;
      object = Literals.text(topic.label());
    } else {
      property = VIVO.hasSubjectArea;
      object = concept(graph, topic.concept(), topic.label());
    }
    graph.link(grant, property, object);
    evidence.state(graph, grant, property, object, fact.evidence(), ofRecord);
  }

  private Node concept(SourceGraph graph, String iri, Text label) {
    Node node = NodeFactory.createURI(Iris.address(iri));
    Concept concept = concepts.get(iri);
    if (concept != null) {
      describe(graph, node, concept);
    } else if (graph.isNew(iri)) {
      graph.type(node, SKOS.Concept);
      graph.statement(node, RDFS.label, Literals.text(label));
    }
    return node;
  }

  private void describe(SourceGraph graph, Node node, Concept concept) {
    if (!graph.isNewConcept(concept.iri())) {
      return;
    }
    graph.type(node, SKOS.Concept);
    for (Text label : concept.preferred()) {
      Node literal = Literals.text(label);
      graph.statement(node, RDFS.label, literal);
      graph.statement(node, SKOS.prefLabel, literal);
    }
    for (Text label : concept.alternative()) {
      graph.statement(node, SKOS.altLabel, Literals.text(label));
    }
    for (String match : concept.exactMatch()) {
      graph.statement(node, SKOS.exactMatch, NodeFactory.createURI(Iris.address(match)));
    }
    graph.statement(node, RDFS.isDefinedBy, scheme(graph, concept));
    for (String above : concept.broader()) {
      Concept broader = concepts.get(above);
      if (broader != null) {
        Node broaderNode = NodeFactory.createURI(Iris.address(above));
        graph.link(node, SKOS.broader, broaderNode);
        describe(graph, broaderNode, broader);
      }
    }
  }

  private Node scheme(SourceGraph graph, Concept concept) {
    Vocabulary vocabulary = Objects.requireNonNull(vocabularies.get(concept.iri()));
    Node scheme = NodeFactory.createURI(Iris.address(vocabulary.scheme()));
    if (graph.isNewConcept(vocabulary.scheme())) {
      graph.type(scheme, OWL.Thing);
      graph.statement(scheme, RDFS.label, Literals.string(vocabulary.label()));
    }
    return scheme;
  }
}
