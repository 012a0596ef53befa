package org.cartulary.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.jena.system.Txn;
import org.cartulary.site.PublishReport;
import org.cartulary.site.Publisher;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.statistics.GraphCounter;

/**
 * What counting a release for its VoID description adds to publishing it: {@code bench/run void
 * GRANTS}. In processor time of the publishing thread, which other work on the machine does not
 * lengthen much. Publishing counts too, so what is shown is a share of the whole.
 */
public final class VoidCost {
  private static final int REPEATS = 5;

  private VoidCost() {}

  public static void main(String[] args) throws IOException {
    int grants = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
    Path site = GenerateSite.write(grants, 1, Files.createTempDirectory("void-cost"));
    try (ReleaseStore store = ReleaseStore.open(site.resolve("var"), "bench", Clock.systemUTC())) {
      Publisher publisher = new Publisher(site, store, Clock.systemUTC());
      long start = cpu();
      PublishReport report = publisher.publish();
      double publishing = (cpu() - start) / 1e9;
      if (!(report instanceof PublishReport.Done done)) {
        throw new IllegalStateException("nothing was published");
      }
      Release release = done.result().release();
      double best = Double.MAX_VALUE;
      double first = 0;
      for (int i = 0; i < REPEATS; i++) {
        double seconds = count(store, release);
        first = i == 0 ? seconds : first;
        best = Math.min(best, seconds);
      }
      System.out.printf(
          "%,d grants, %,d quads: publishing %.1f s; counting %.2f s at first, %.2f s warm"
              + " (%.1f %%, %.1f %%)%n",
          grants,
          release.quads(),
          publishing,
          first,
          best,
          100 * first / publishing,
          100 * best / publishing);
    }
  }

  private static double count(ReleaseStore store, Release release) {
    long start = cpu();
    Txn.executeRead(
        store.dataset(),
        () ->
            GraphCounter.count(
                store.dataset(), release.description().graphs(), release.description().base()));
    return (cpu() - start) / 1e9;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
