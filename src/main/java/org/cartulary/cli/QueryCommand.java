package org.cartulary.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cartulary.site.StoreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query}: a question of the library. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a query of the library, one of ours or of the site's own queries folder.",
      "Without a name it lists them."
    })
final class QueryCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The query's name.")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "KEY=VALUE",
      description = "Its parameters.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Mixin private SiteOption site = new SiteOption();

  @Option(names = "--format", defaultValue = "table", description = "table, csv, json or xml.")
  private String format = "table";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    StoreCommand command = new StoreCommand.Query(name == null ? "" : name, parameters, format);
    return new Streams(spec).print(site.store().run(command));
  }
}
