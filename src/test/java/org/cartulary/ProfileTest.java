package org.cartulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** {@code ontology/cartulary.ttl} adds little, gives reasons, and uses what others declare. */
class ProfileTest {
  private static final String OURS = "https://cartulary.org/ontology/cartulary";
  private static final Path VIVO = Path.of("../shared/vivo/vivo-1.16.0.owl");
  private static final Graph PROFILE =
      RDFParser.source(Path.of("ontology/cartulary.ttl")).toGraph();

  private static Set<String> subjects(Node property) {
    return PROFILE.stream(Node.ANY, property, Node.ANY)
        .map(triple -> triple.getSubject().getURI())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean has(String term, Node property) {
    return PROFILE.contains(NodeFactory.createURI(term), property, Node.ANY);
  }

  @Test
  void every_term_of_ours_has_label_definition_use_and_reason() {
    Set<String> terms =
        subjects(RDF.type.asNode()).stream()
            .filter(term -> term.startsWith(OURS + "#"))
            .collect(Collectors.toSet());
    assertThat(terms).isNotEmpty();
    assertThat(terms)
        .allSatisfy(
            term -> {
              assertThat(has(term, RDFS.label.asNode())).as("label of %s", term).isTrue();
              assertThat(has(term, SKOS.definition.asNode())).as("definition of %s", term).isTrue();
              assertThat(has(term, SKOS.scopeNote.asNode())).as("use of %s", term).isTrue();
              assertThat(
                      PROFILE.stream(NodeFactory.createURI(term), RDFS.comment.asNode(), Node.ANY)
                          .map(Triple::getObject))
                  .as("reason of %s", term)
                  .anyMatch(text -> text.getLiteralLexicalForm().startsWith("Reason: "));
            });
  }

  @Test
  void terms_of_others_are_annotated_and_not_redefined() {
    Set<String> others =
        PROFILE.stream()
            .filter(triple -> !triple.getSubject().getURI().startsWith(OURS))
            .map(triple -> triple.getPredicate().getURI())
            .collect(Collectors.toSet());
    assertThat(others)
        .containsExactlyInAnyOrder(SKOS.scopeNote.getURI(), RDFS.isDefinedBy.getURI());
    assertThat(subjects(SKOS.scopeNote.asNode()))
        .allMatch(term -> has(term, RDFS.isDefinedBy.asNode()));
    assertThat(PROFILE.contains(Node.ANY, OWL.imports.asNode(), Node.ANY)).isFalse();
  }

  @Test
  void terms_of_vivo_and_of_what_it_builds_on_are_declared() throws IOException {
    Assumptions.assumeTrue(
        Files.isRegularFile(VIVO), "the released ontology is not beside this checkout: " + VIVO);
    Graph vivo = RDFParser.source(VIVO).toGraph();
    try (Stream<Path> files = Files.list(VIVO.getParent())) {
      files
          .filter(file -> file.toString().endsWith(".owl") && !file.toString().contains("vivo-"))
          .forEach(file -> RDFParser.source(file).parse(vivo));
    }
    Set<String> undeclared =
        subjects(SKOS.scopeNote.asNode()).stream()
            .filter(term -> !term.startsWith(OURS))
            .filter(term -> !term.startsWith("http://www.w3.org/ns/prov#"))
            .filter(term -> !term.startsWith("http://purl.org/dc/terms/"))
            .filter(term -> !vivo.contains(NodeFactory.createURI(term), Node.ANY, Node.ANY))
            .collect(Collectors.toCollection(TreeSet::new));
    // FOAF, SKOS, RDF(S) and OWL declare these; the file of VIVO repeats only what it shows.
    assertThat(undeclared)
        .allMatch(
            term ->
                term.matches(
                    "http://xmlns[.]com/foaf/0[.]1/(currentProject|pastProject|page)"
                        + "|http://www[.]w3[.]org/.*"));
  }
}
