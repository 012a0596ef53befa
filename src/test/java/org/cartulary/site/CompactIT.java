package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./cartulary compact}. */
class CompactIT {
  @TempDir static Path folder;

  @Test
  void it_compacts_a_store_that_nobody_has_open() {
    TestSite site = TestSite.copyOfExample(folder);
    Path var = site.folder().resolve("var");
    StoreAccess access = StoreAccess.of(site.folder());
    access.run(new StoreCommand.Publish(ReportFormat.TEXT));
    try (ReleaseStore store = ReleaseStore.open(var, "serve", Clock.systemUTC())) {
      CommandResult refused = access.compact();
      assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(refused.error()).contains("serve", "stop it first");
      assertThat(Samples.quads(store.graph())).isNotEmpty();
    }
    assertThat(var.resolve("tdb2/Data-0001")).isDirectory();
    CommandResult done = access.compact();
    assertThat(done.error()).isEmpty();
    assertThat(done.output()).startsWith("compacted ").contains("MB before");
    assertThat(var.resolve("tdb2/Data-0001")).doesNotExist();
    try (ReleaseStore store = ReleaseStore.open(var, "test", Clock.systemUTC())) {
      assertThat(Samples.quads(store.graph())).isNotEmpty();
    }
  }

  @Test
  void without_a_site_there_is_nothing_to_compact() {
    assertThat(StoreAccess.of(folder.resolve("none")).compact().status())
        .isEqualTo(ExitStatus.FAILED);
  }
}
