package org.cartulary.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.RandomRecords;
import org.cartulary.identity.Identities;
import org.cartulary.identity.IdentityCollector;
import org.cartulary.model.SourceDescription;
import org.cartulary.model.SourceRecord;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.Inverses;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.Supertypes;
import org.cartulary.vocab.VITRO;
import org.cartulary.vocab.VIVO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphMapperPropertyTest {
  private static final String BASE = "http://localhost:3030/id/";

  private static List<Quad> map(long seed) {
    List<SourceRecord> records = new RandomRecords(seed).records(150);
    List<SourceDescription> sources =
        List.of(
            new SourceDescription(
                "a", null, "https://example.org/p q", new RandomRecords(7).person()),
            new SourceDescription("b", null, null, null));
    IdentityCollector collector = new IdentityCollector(List.of());
    for (SourceDescription source : sources) {
      collector.add(source);
      records.forEach(record -> collector.add(source, record));
    }
    Identities identities = collector.settle();
    GraphMapper mapper =
        new GraphMapper(BASE, identities, List.of(), "http://localhost:3030/source/");
    List<Quad> quads = new ArrayList<>();
    QuadList out = new QuadList(quads);
    for (SourceDescription source : sources) {
      records.forEach(record -> mapper.map(source, record, out));
      mapper.finish(source, out);
    }
    return quads;
  }

  private static DatasetGraph dataset(List<Quad> quads) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    quads.forEach(dataset::add);
    return dataset;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void there_are_no_blank_nodes_and_every_iri_is_valid(long seed) {
    assertThat(
            map(seed).stream()
                .flatMap(quad -> Stream.of(quad.getGraph(), quad.getSubject(), quad.getObject()))
                .distinct()
                .filter(node -> node.isBlank() || (node.isURI() && !isValid(node.getURI()))))
        .isEmpty();
  }

  private static boolean isValid(String iri) {
    IRIx parsed = IRIx.create(iri);
    return parsed.isReference() && !parsed.hasViolations();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void inverses_stand_in_both_directions(long seed) {
    List<Quad> quads = map(seed);
    DatasetGraph dataset = dataset(quads);
    assertThat(
            quads.stream()
                .filter(quad -> Inverses.of(quad.getPredicate()) != null)
                .filter(quad -> !dataset.contains(inverse(quad))))
        .isEmpty();
  }

  private static Quad inverse(Quad quad) {
    Node property = Objects.requireNonNull(Inverses.of(quad.getPredicate()));
    return Quad.create(quad.getGraph(), quad.getObject(), property, quad.getSubject());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void types_are_known_and_closed(long seed) {
    List<Quad> quads = map(seed);
    DatasetGraph dataset = dataset(quads);
    Set<Node> known =
        Supertypes.classes().stream()
            .flatMap(c -> Supertypes.of(c).stream())
            .collect(Collectors.toSet());
    known.addAll(Supertypes.classes());
    assertThat(quads)
        .filteredOn(quad -> quad.getPredicate().equals(RDF.type))
        .isNotEmpty()
        .allSatisfy(quad -> assertThat(known).contains(quad.getObject()));
    assertThat(quads)
        .filteredOn(quad -> quad.getPredicate().equals(VITRO.mostSpecificType))
        .allSatisfy(
            quad ->
                assertThat(Supertypes.of(quad.getObject()))
                    .allMatch(
                        above ->
                            dataset.contains(quad.getGraph(), quad.getSubject(), RDF.type, above)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void one_thing_has_one_set_of_types_in_all_graphs(long seed) {
    DatasetGraph dataset = dataset(map(seed));
    dataset
        .find(Node.ANY, Node.ANY, VITRO.mostSpecificType, FOAF.Organization)
        .forEachRemaining(
            quad ->
                assertThat(
                        dataset.stream(
                                Node.ANY, quad.getSubject(), VITRO.mostSpecificType, Node.ANY)
                            .map(Quad::getObject)
                            .distinct())
                    .containsExactly(FOAF.Organization));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void grants_people_organisations_concepts_and_documents_have_labels(long seed) {
    DatasetGraph dataset = dataset(map(seed));
    for (Node type : List.of(VIVO.Grant, FOAF.Person, FOAF.Organization, SKOS.Concept)) {
      assertThat(dataset.stream(Node.ANY, Node.ANY, RDF.type, type))
          .isNotEmpty()
          .allMatch(
              quad -> dataset.contains(quad.getGraph(), quad.getSubject(), RDFS.label, Node.ANY));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12})
  void the_same_records_give_the_same_quads(long seed) {
    assertThat(map(seed)).isEqualTo(map(seed));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12})
  void literals_hold_only_what_xml_can_hold(long seed) {
    Pattern illegal = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
    assertThat(
            map(seed).stream()
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .filter(node -> illegal.matcher(node.getLiteralLexicalForm()).find()))
        .isEmpty();
  }
}
