package org.cartulary.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
  private final ConceptLabels labels;
  private final EvidenceMapping evidence;

  TopicMapping(List<Vocabulary> all, EvidenceMapping evidence) {
    this.evidence = evidence;
    this.labels = new ConceptLabels(all);
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
    String concept = topic.concept() == null ? labels.find(topic.label()) : topic.concept();
    Node property;
    Node object;
    if (concept == null) {
      property = VIVO.freetextKeyword;
      object = Literals.text(topic.label());
    } else {
      property = VIVO.hasSubjectArea;
      object = concept(graph, concept, topic.label());
    }
    graph.link(grant, property, object);
    evidence.state(graph, grant, property, object, fact.evidence(), ofRecord);
  }

  private Node concept(SourceGraph graph, String iri, Text label) {
    Node node = NodeFactory.createURI(Iris.address(iri));
    Concept concept = concepts.get(iri);
    if (graph.isNew(iri)) {
      graph.type(node, SKOS.Concept);
      if (concept == null) {
        graph.statement(node, RDFS.label, Literals.text(label));
      } else {
        graph.uses(iri);
        graph.statement(node, RDFS.isDefinedBy, scheme(concept));
        concept.preferred().forEach(l -> graph.statement(node, RDFS.label, Literals.text(l)));
      }
    }
    return node;
  }

  /** What the vocabularies say of these concepts and of all above them. */
  void describe(Set<String> used, SourceGraph graph) {
    new TreeSet<>(used).forEach(iri -> describe(graph, Objects.requireNonNull(concepts.get(iri))));
  }

  private void describe(SourceGraph graph, Concept concept) {
    if (!graph.isNew(concept.iri())) {
      return;
    }
    Node node = NodeFactory.createURI(Iris.address(concept.iri()));
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
    describeScheme(graph, node, concept);
    for (String above : concept.broader()) {
      Concept broader = concepts.get(above);
      if (broader != null) {
        graph.link(node, SKOS.broader, NodeFactory.createURI(Iris.address(above)));
        describe(graph, broader);
      }
    }
  }

  private void describeScheme(SourceGraph graph, Node node, Concept concept) {
    Node scheme = scheme(concept);
    graph.statement(node, RDFS.isDefinedBy, scheme);
    Vocabulary vocabulary = Objects.requireNonNull(vocabularies.get(concept.iri()));
    if (graph.isNew(vocabulary.scheme())) {
      graph.type(scheme, OWL.Thing);
      graph.statement(scheme, RDFS.label, Literals.string(vocabulary.label()));
    }
  }

  private Node scheme(Concept concept) {
    Vocabulary vocabulary = Objects.requireNonNull(vocabularies.get(concept.iri()));
    return NodeFactory.createURI(Iris.address(vocabulary.scheme()));
  }
}
