package org.cartulary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cartulary.export.offer.FormatOffer;
import org.cartulary.export.offer.FormatOffers;
import org.cartulary.site.CommandResult;
import org.cartulary.site.StoreAccess;
import org.cartulary.site.StoreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: what is published as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what is published in a format: the graph as RDF, or records as repositories,",
      "registries and spreadsheets read them. --formats lists the latter with their options."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private SiteFolder site = new SiteFolder();

  @Option(
      names = "--format",
      description =
          "turtle, rdfxml, jsonld, ndjsonld, ntriples, nquads, trig, trix, rdfjson or binary;"
              + " or one that --formats lists.")
  private @Nullable String format;

  @Option(names = "--formats", description = "List the formats of records and do nothing else.")
  private boolean list;

  @Option(names = "--set", paramLabel = "OPTION=VALUE", description = "An option of the format.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--only",
      paramLabel = "IRI",
      defaultValue = "",
      description = "Only this thing, with what it names.")
  private String only = "";

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write down as CSV what the format cannot say.")
  private @Nullable Path report;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; compressed if the name ends in .gz; standard output by default.")
  private @Nullable Path target;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Streams streams = new Streams(spec);
    if (list) {
      return streams.print(CommandResult.done(formats()));
    }
    if (format == null) {
      return streams.print(CommandResult.wrongUse("cartulary: which --format?"));
    }
    String name = format;
    String losses = report == null ? "" : report.toAbsolutePath().normalize().toString();
    return streams.print(
        PassingFile.run(
            StoreAccess.of(site.path()),
            target,
            file -> new StoreCommand.Export(name, options, only, losses, file)));
  }

  private static String formats() {
    StringBuilder out = new StringBuilder();
    for (FormatOffer offer : FormatOffers.all()) {
      out.append(String.format("%-16s %s%n", offer.id(), offer.description()));
      new TreeMap<>(offer.options())
          .forEach((option, what) -> out.append(String.format("    %-16s %s%n", option, what)));
    }
    return out.toString();
  }
}
