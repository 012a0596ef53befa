package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.cartulary.bench.GenerateSite;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.VoidCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sites say that they hold is what SPARQL counts in them. */
class VoidCountsIT {
  private static final String BASE = "http://localhost:3030/id/";

  @TempDir Path scratch;

  @Test
  void on_the_example_site() {
    check(TestSite.copyOfExample(scratch).folder(), "the example");
  }

  @Test
  void on_a_site_of_invented_grants() throws IOException {
    long seed = System.nanoTime();
    check(GenerateSite.write(120, seed, scratch.resolve("site")), "seed " + seed);
  }

  private static void check(Path folder, String what) {
    try (ReleaseStore store = ReleaseStore.open(folder.resolve("var"), "test", Clock.systemUTC())) {
      CommandResult result =
          new StoreCommands(folder, store, Clock.systemUTC())
              .run(new StoreCommand.Publish(ReportFormat.TEXT));
      assertThat(result.status()).as(result.output()).isLessThanOrEqualTo(1);
      VoidCounts.check(store, BASE, what);
    }
  }
}
