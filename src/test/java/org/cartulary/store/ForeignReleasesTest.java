package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.store.ReleaseStoreTest.A_AND_B;

import java.nio.file.Path;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that speaks of releases, as what was harvested from another Cartulary does. */
class ForeignReleasesTest {
  private static final ReleaseContent FOREIGN =
      Samples.trig(
          """
          PREFIX cartulary: <https://cartulary.org/ontology/cartulary#>
          :source-a {
            <http://south.example/id/release-40> a cartulary:Release ;
              cartulary:releaseNumber 40 ; rdfs:label "Release 40" .
            <http://south.example/id/release-x> cartulary:releaseNumber "x" .
            <http://south.example/r> cartulary:releaseNumber 7 .
            :release-9 cartulary:releaseNumber 9 .
            :grant-1 a vivo:Grant ; rdfs:label "A grant" .
          }
          """);

  @TempDir Path var;

  @Test
  void the_releases_of_others_are_not_taken_for_ones_own() {
    try (ReleaseStore store = ReleaseStore.open(var, "test", Samples.CLOCK)) {
      assertThat(store.publish(FOREIGN, A_AND_B).release().number()).isEqualTo(1);
      assertThat(store.publish(ReleaseStoreTest.TWO_SOURCES, A_AND_B).release().number())
          .isEqualTo(2);
      assertThat(store.publish(FOREIGN, A_AND_B).release().number()).isEqualTo(3);
      assertThat(store.graph().releases()).extracting(Release::number).containsExactly(3, 2, 1);
      assertThat(Txn.calculateRead(store.dataset(), () -> Releases.number(store.dataset())))
          .isEqualTo(3);
      assertThat(Samples.quads(store.graph())).isEqualTo(Samples.quads(FOREIGN, A_AND_B));
    }
    try (ReleaseStore store = ReleaseStore.open(var, "test", Samples.CLOCK)) {
      assertThat(store.graph().release().map(Release::number)).hasValue(3);
    }
  }
}
