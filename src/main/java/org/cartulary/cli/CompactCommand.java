package org.cartulary.cli;

import java.util.concurrent.Callable;
import org.cartulary.site.StoreAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code compact}: makes the store smaller. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a site's store anew without what earlier releases left in it.",
      "Nothing else may have it open: stop serve first."
    })
final class CompactCommand implements Callable<Integer> {
  @Mixin private SiteFolder site = new SiteFolder();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return new Streams(spec).print(StoreAccess.of(site.path()).compact());
  }
}
