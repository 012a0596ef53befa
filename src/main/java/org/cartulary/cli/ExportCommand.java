package org.cartulary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cartulary.site.StoreAccess;
import org.cartulary.site.StoreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: the published graph as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the published graph in an RDF format.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private SiteFolder site = new SiteFolder();

  @Option(
      names = "--format",
      required = true,
      description =
          "turtle, rdfxml, jsonld, ndjsonld, ntriples, nquads, trig, trix, rdfjson or binary.")
  private String format = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; compressed if the name ends in .gz; standard output by default.")
  private @Nullable Path target;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    return new Streams(spec)
        .print(
            PassingFile.run(
                StoreAccess.of(site.path()),
                target,
                file -> new StoreCommand.Export(format, file)));
  }
}
