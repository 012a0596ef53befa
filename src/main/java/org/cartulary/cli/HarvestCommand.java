package org.cartulary.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cartulary.site.HarvestRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code harvest}: another publisher's linked data as a source of the site. */
@Command(
    name = "harvest",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches another publisher's linked data into a file of the site, to be one of its sources.",
      "Looks for a VoID description, then for a dump, then for a SPARQL endpoint."
    })
final class HarvestCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "URL",
      description = "Of the publisher's site, dataset, dump or SPARQL endpoint.")
  private @Nullable URI address;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SITE",
      description = "The site's folder; the example site, data, by default.")
  private @Nullable Path site;

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "What the source is called; by the publisher's host otherwise.")
  private @Nullable String name;

  @Option(
      names = "--uri-space",
      paramLabel = "IRI",
      description =
          "What the IRIs of the publisher's things start with, where they do not say so, or they are"
              + " not at the publisher's own host; nothing else is taken.")
  private @Nullable String uriSpace;

  @Option(
      names = "--private",
      description = "Also if the publisher's host is in a private range of addresses.")
  private boolean privateAddress;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    HarvestRun run = new HarvestRun(SiteFolder.or(site), privateAddress);
    URI named = Objects.requireNonNull(address, "picocli requires it");
    return new Streams(spec).print(run.harvest(named, name, uriSpace));
  }
}
