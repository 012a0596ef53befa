package org.cartulary.export.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseContent;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeFormatTest {
  private static final ReleaseDescription DESCRIBED = Samples.description("a", "b");
  private static final ReleaseContent FIRST =
      Samples.trig(
          ":source-a { :grant-1 a vivo:Grant ; rdfs:label 'One > two'@en . :grant-2 a vivo:Grant . }"
              + " :source-b { :grant-1 rdfs:label 'tab\\t <http://x> .' . }");
  private static final ReleaseContent SECOND =
      Samples.trig(
          ":source-a { :grant-1 a vivo:Grant ; rdfs:label 'Uno'@es . }"
              + " :source-b { :grant-1 rdfs:seeAlso <https://example.org/> . }");

  @TempDir private Path var;
  private ReleaseStore store;
  private final DatasetGraph before = DatasetGraphFactory.create();
  private final DatasetGraph after = DatasetGraphFactory.create();

  @BeforeEach
  void publishTwice() {
    store = ReleaseStore.open(var, "test", Samples.CLOCK);
    store.publish(FIRST, DESCRIBED);
    store.graph().streamQuads(StreamRDFLib.dataset(before));
    store.publish(SECOND, DESCRIBED);
    store.graph().streamQuads(StreamRDFLib.dataset(after));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Release release(int number) {
    return store.graph().releases().stream()
        .filter(r -> r.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private String written(ChangeFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(release(1), release(2), taker -> store.changes(1, 2, taker), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_patch_makes_the_newer_of_the_older_as_jena_applies_it() throws IOException {
    byte[] patch = written(ChangeFormat.PATCH).getBytes(StandardCharsets.UTF_8);
    RDFPatchOps.applyChange(before, new ByteArrayInputStream(patch));
    assertThat(before.stream().toList())
        .containsExactlyInAnyOrderElementsOf(after.stream().toList());
  }

  @Test
  void quads_hold_what_came_and_what_went_in_a_graph_each() throws IOException {
    List<Quad> quads = new ArrayList<>();
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.fromString(written(ChangeFormat.NQUADS), Lang.NQUADS).parse(read);
    read.find().forEachRemaining(quads::add);
    assertThat(quads)
        .extracting(quad -> quad.getGraph().getURI().replace(Samples.BASE, ""))
        .containsExactlyInAnyOrder(
            "release-2#added-since-1",
            "release-2#added-since-1",
            "release-2#removed-since-1",
            "release-2#removed-since-1",
            "release-2#removed-since-1");
  }

  @Test
  void the_text_tells_thing_by_thing_who_says_what_no_more_and_what_now() throws IOException {
    assertThat(written(ChangeFormat.TEXT))
        .isEqualTo(
            """
            release 1 (2026-03-01T12:00:00Z) to release 2 (2026-03-01T12:00:00Z)

            id:grant-1
              - rdfs:label "One > two"@en  (a)
              + rdfs:label "Uno"@es  (a)
              - rdfs:label "tab\\t <http://x> ."  (b)
              + rdfs:seeAlso <https://example.org/>  (b)

            id:grant-2
              - rdf:type vivo:Grant  (a)

            2 added, 3 removed
            """);
  }
}
