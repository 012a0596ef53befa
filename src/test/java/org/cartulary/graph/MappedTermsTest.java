package org.cartulary.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.RandomRecords;
import org.cartulary.identity.IdentityCollector;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.model.Text;
import org.cartulary.model.Vocabulary;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.OWL;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.ReleasedOntology;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VCARD;
import org.cartulary.vocab.VITRO;
import org.cartulary.vocab.VIVO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every class, property and individual that the mapper uses on thousands of records with everything
 * in them, against the released ontology: declared, and within domain and range.
 */
class MappedTermsTest {
  private static final String BASE = "http://localhost:3030/id/";
  private static final long SEED = 20_260_301;
  private static final int RECORDS = 3_000;

  /** Terms that VIVO does not carry; RDF, RDFS, OWL, FOAF, SKOS and PROV declare them. */
  private static final Set<Node> ELSEWHERE =
      Set.of(
          RDF.type,
          RDF.subject,
          RDF.predicate,
          RDF.object,
          RDFS.label,
          RDFS.isDefinedBy,
          OWL.Thing,
          FOAF.currentProject,
          FOAF.pastProject,
          FOAF.page,
          SKOS.prefLabel,
          SKOS.altLabel,
          SKOS.exactMatch,
          PROV.wasDerivedFrom,
          PROV.value);

  /**
   * VIVO restricts {@code vivo:Grant} to have an abstract and yet gives the property the domain of
   * information content entities; its reasoner ignores domains.
   */
  private static final Set<Node> OUTSIDE_ITS_DOMAIN = Set.of(BIBO.abstract_);

  private static final Node OBJECTS = NodeFactory.createURI(OWL.NS + "ObjectProperty");
  private static final Node DATA = NodeFactory.createURI(OWL.NS + "DatatypeProperty");
  private static final Set<Triple> TRIPLES = new HashSet<>();
  private static final Map<Node, Set<Node>> TYPES = new HashMap<>();
  private static ReleasedOntology ontology;

  @BeforeAll
  static void map() {
    ontology = ReleasedOntology.read().withProfile();
    System.out.println("MappedTermsTest: seed " + SEED);
    RandomRecords random = new RandomRecords(SEED);
    SourceDescription owned =
        new SourceDescription("owned", "A page", "https://example.org/p", random.person());
    SourceDescription bare = new SourceDescription("bare", null, null, null);
    List<SourceRecord> records = random.records(RECORDS);
    IdentityCollector collector = new IdentityCollector(List.of());
    for (SourceDescription source : List.of(owned, bare)) {
      collector.add(source);
      records.forEach(record -> collector.add(source, record));
    }
    GraphMapper mapper =
        new GraphMapper(
            BASE, collector.settle(), List.of(topics()), "http://localhost:3030/source/");
    StreamRDFBase kept =
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            TRIPLES.add(quad.asTriple());
          }
        };
    for (SourceDescription source : List.of(owned, bare)) {
      records.forEach(record -> mapper.map(source, record, kept));
      mapper.finish(source, kept);
    }
    for (Triple triple : TRIPLES) {
      if (triple.getPredicate().equals(RDF.type)) {
        types(triple.getSubject()).add(triple.getObject());
      } else if (triple.getPredicate().equals(RDF.subject)) {
        types(triple.getSubject()).add(RDF.Statement);
      }
    }
  }

  /** Describes some of the concepts that the records name; the others belong to no vocabulary. */
  private static Vocabulary topics() {
    List<Vocabulary.Concept> concepts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      concepts.add(
          new Vocabulary.Concept(
              "http://example.org/topic-" + i,
              List.of(new Text("Topic " + i, "en"), new Text("主题 " + i, "zh")),
              List.of(new Text("Methods " + i, "en")),
              List.of(),
              i == 0 ? List.of() : List.of("http://example.org/topic-" + (i - 1)),
              List.of("http://www.wikidata.org/entity/Q" + i),
              null));
    }
    return new Vocabulary("http://example.org/topics", "Topics", concepts);
  }

  private static Set<Node> types(Node thing) {
    return TYPES.computeIfAbsent(thing, t -> new HashSet<>(8));
  }

  private static boolean isClassProperty(Node property) {
    return property.equals(RDF.type) || property.equals(VITRO.mostSpecificType);
  }

  /** Every property, the classes, and the individuals that ontologies bring along. */
  private static Set<Node> terms() {
    Set<Node> terms = new HashSet<>();
    for (Triple triple : TRIPLES) {
      terms.add(triple.getPredicate());
      Node object = triple.getObject();
      if (isClassProperty(triple.getPredicate())
          || triple.getPredicate().equals(VIVO.dateTimePrecision)) {
        terms.add(object);
      }
    }
    return terms;
  }

  @Test
  void every_term_is_declared() {
    assertThat(terms())
        .allMatch(term -> term.isURI() && (ELSEWHERE.contains(term) || ontology.declares(term)));
  }

  @Test
  void the_records_make_the_mapper_use_every_term_that_it_knows() throws IllegalAccessException {
    Set<Node> ofReleasesAndReports =
        Set.of(
            VCARD.formattedName,
            VCARD.hasEmail,
            CARTULARY.releaseNumber,
            CARTULARY.contentDigest,
            CARTULARY.quads,
            CARTULARY.addedQuads,
            CARTULARY.removedQuads,
            CARTULARY.revised,
            CARTULARY.publishedRecords,
            CARTULARY.refusedRecords,
            CARTULARY.problems);
    // What others' graphs say, and exports understand.
    Set<Node> ofOthers = Set.of(VIVO.Contract, OBO.BFO_0000050, OBO.BFO_0000051);
    Set<Node> used = terms();
    Set<String> unused = new TreeSet<>();
    for (Class<?> vocabulary :
        List.of(VIVO.class, OBO.class, VCARD.class, BIBO.class, CARTULARY.class)) {
      for (Field field : vocabulary.getFields()) {
        if (field.get(null) instanceof Node term
            && !used.contains(term)
            && !ofOthers.contains(term)
            && !ofReleasesAndReports.contains(term)) {
          unused.add(term.getURI());
        }
      }
    }
    assertThat(unused).isEmpty();
    assertThat(ELSEWHERE).allMatch(used::contains);
    assertThat(used).noneMatch(term -> term.getURI().startsWith(DCTERMS.NS));
  }

  @Test
  void what_is_outside_domain_or_range_is_found() {
    assertThat(ontology.outsideDomain(VIVO.orcidId, Set.of(FOAF.Organization))).isNotEmpty();
    assertThat(ontology.outsideDomain(VIVO.orcidId, Set.of(FOAF.Person))).isEmpty();
    assertThat(ontology.outsideDomain(CARTULARY.currency, Set.of(VIVO.Position))).isNotEmpty();
    assertThat(ontology.outsideDomain(VIVO.totalAwardAmount, Set.of(VIVO.Position))).isNotEmpty();
    assertThat(outside(VIVO.DateTimeInterval, VIVO.start, VIVO.Grant)).isNotEmpty();
    assertThat(outside(VIVO.DateTimeInterval, VIVO.start, VIVO.DateTimeValue)).isEmpty();
    assertThat(outside(VIVO.Grant, VIVO.assignedBy, FOAF.Person)).isNotEmpty();
    assertThat(outside(VIVO.Grant, VIVO.assignedBy, VIVO.University)).isEmpty();
    Node integer = datatype(Literals.integer(1)).iterator().next();
    Node smallInteger = datatype(Literals.xsdInt(1)).iterator().next();
    assertThat(outside(VIVO.Authorship, VIVO.rank, integer)).isNotEmpty();
    assertThat(outside(VIVO.Authorship, VIVO.rank, smallInteger)).isEmpty();
    assertThat(outside(VIVO.Grant, CARTULARY.currency, integer)).isNotEmpty();
  }

  private static List<String> outside(Node subjectType, Node property, Node objectType) {
    return ontology.outsideRange(Set.of(subjectType), property, Set.of(objectType));
  }

  @Test
  void every_subject_is_in_the_domain_of_what_is_said_of_it() {
    assertThat(
            TRIPLES.stream()
                .filter(triple -> !OUTSIDE_ITS_DOMAIN.contains(triple.getPredicate()))
                .flatMap(
                    triple ->
                        ontology
                            .outsideDomain(triple.getPredicate(), types(triple.getSubject()))
                            .stream()
                            .map(why -> why + ": " + types(triple.getSubject()))))
        .isEmpty();
  }

  @Test
  void the_exceptions_are_still_exceptions() {
    assertThat(OUTSIDE_ITS_DOMAIN)
        .allSatisfy(
            property -> {
              List<Triple> said =
                  TRIPLES.stream().filter(t -> t.getPredicate().equals(property)).toList();
              assertThat(said).isNotEmpty();
              assertThat(said)
                  .allMatch(t -> types(t.getSubject()).contains(VIVO.Grant))
                  .anyMatch(
                      t -> !ontology.outsideDomain(property, types(t.getSubject())).isEmpty());
            });
  }

  @Test
  void every_object_is_in_the_range_of_its_property() {
    assertThat(
            TRIPLES.stream()
                .filter(triple -> !isClassProperty(triple.getPredicate()))
                .flatMap(MappedTermsTest::outsideRange))
        .isEmpty();
  }

  private static Stream<String> outsideRange(Triple triple) {
    Node property = triple.getPredicate();
    Set<Node> ofObject = rangeTypes(property, triple.getObject());
    return ontology.outsideRange(types(triple.getSubject()), property, ofObject).stream()
        .map(why -> why + ": " + triple + " " + ofObject);
  }

  @Test
  void literals_stand_where_the_ontology_has_data_and_things_where_it_has_objects() {
    assertThat(
            TRIPLES.stream()
                .filter(triple -> !ELSEWHERE.contains(triple.getPredicate()))
                .filter(
                    triple ->
                        ontology
                            .typesOf(triple.getPredicate())
                            .contains(triple.getObject().isLiteral() ? OBJECTS : DATA)))
        .isEmpty();
  }

  /** Precisions are individuals that the ontology itself types. */
  private static Set<Node> rangeTypes(Node property, Node object) {
    if (object.isLiteral()) {
      return datatype(object);
    }
    return property.equals(VIVO.dateTimePrecision) ? ontology.typesOf(object) : types(object);
  }

  private static Set<Node> datatype(Node literal) {
    return Set.of(NodeFactory.createURI(literal.getLiteralDatatypeURI()));
  }
}
