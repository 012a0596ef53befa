package org.cartulary.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape, with a graph that fits and one that does not. */
class ShapesTest {
  private static final Path CONFORMING = Path.of("src/test/resources/shapes/conforming.ttl");
  private static final Path VIOLATIONS = Path.of("src/test/resources/shapes/violations.ru");
  private static final String NOTHING = "nothing";
  private static final ShapeCheck CHECK = AllShapes.check();

  /** An update of the conforming graph and how the message that it causes begins. */
  record Case(String message, String update) {
    @Override
    public String toString() {
      return message + ": " + update.lines().findFirst().orElse("");
    }
  }

  static Stream<Case> cases() throws IOException {
    return Arrays.stream(Files.readString(VIOLATIONS, StandardCharsets.UTF_8).split("\n## ", -1))
        .skip(1)
        .map(block -> block.split("\n", 2))
        .map(block -> new Case(block[0].strip(), block[1].strip()));
  }

  static Graph conforming() {
    return RDFParser.source(CONFORMING).toGraph();
  }

  static Graph changed(Case change) {
    DatasetGraph dataset = DatasetGraphFactory.wrap(conforming());
    UpdateRequest request = UpdateFactory.create();
    request.setPrefixMapping(dataset.getDefaultGraph().getPrefixMapping());
    UpdateFactory.parse(request, change.update());
    UpdateAction.execute(request, dataset);
    return dataset.getDefaultGraph();
  }

  @Test
  void a_graph_as_it_should_be_conforms() {
    assertThat(CHECK.check(conforming())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_case_causes_its_message(Case change) {
    List<String> messages =
        CHECK.check(changed(change)).stream().map(ShapeResult::message).toList();
    if (change.message().equals(NOTHING)) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(message -> message.startsWith(change.message()));
    }
  }

  @Test
  void every_message_of_the_shapes_is_caused_by_a_case() throws IOException {
    Set<String> untested = new TreeSet<>(messages());
    for (Case change : cases().toList()) {
      CHECK.check(changed(change)).forEach(result -> untested.remove(template(result.message())));
    }
    assertThat(untested).isEmpty();
  }

  private static Set<String> messages() {
    return RDFParser.source(Path.of("ontology/shapes.ttl")).toGraph().stream(
            Node.ANY, SHACL.message, Node.ANY)
        .map(triple -> template(triple.getObject().getLiteralLexicalForm()))
        .collect(Collectors.toSet());
  }

  /** A message without the values in it. */
  private static String template(String message) {
    return message.replaceAll("\\((\\{\\?\\w+}|\\d{4}-[^)]*)\\)", "()");
  }
}
