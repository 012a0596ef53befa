package org.cartulary.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartulary.config.ConfigResult;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.config.SourceConfig;
import org.cartulary.fetch.FetchRequest;
import org.cartulary.fetch.Fetcher;
import org.cartulary.fetch.Origin;
import org.cartulary.harvest.HarvestException;
import org.cartulary.harvest.HarvestOrder;
import org.cartulary.harvest.HarvestReport;
import org.cartulary.harvest.Harvester;
import org.jspecify.annotations.Nullable;

/** Harvests for a site, and says what to write into its configuration. */
public final class HarvestRun {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_NAME = 80;

  private final Path folder;
  private final boolean privateAddress;

  /**
   * @param folder the site's
   * @param privateAddress whether the publisher's host may be in a private range of addresses
   */
  public HarvestRun(Path folder, boolean privateAddress) {
    this.folder = folder;
    this.privateAddress = privateAddress;
  }

  /**
   * Harvests once.
   *
   * @param name what the source is called; null to go by the host
   * @param uriSpace what the IRIs of the publisher's things start with; null if they say so
   */
  public CommandResult harvest(URI address, @Nullable String name, @Nullable String uriSpace) {
    if (!FetchRequest.isWeb(address)) {
      return CommandResult.wrongUse(
          "cartulary: not an http(s) address without credentials: " + address);
    }
    String called = name == null ? nameOf(address) : name;
    if (!NAME.matcher(called).matches() || called.length() > MAX_NAME) {
      return CommandResult.wrongUse(
          "cartulary: a source is called by lower-case letters, digits and hyphens: " + called);
    }
    ConfigResult config = new SiteConfigReader().read(folder);
    if (config.config().isEmpty()) {
      return new CommandResult(
          ExitStatus.FAILED,
          ProblemReport.print(config.problems(), ReportFormat.TEXT),
          "cartulary: nothing was harvested");
    }
    return harvest(address, called, Optional.ofNullable(uriSpace), config.config().get());
  }

  private CommandResult harvest(
      URI address, String name, Optional<String> uriSpace, SiteConfig config) {
    Optional<SourceConfig> source =
        config.sources().stream().filter(each -> each.name().equals(name)).findFirst();
    HarvestOrder order =
        new HarvestOrder(
            address,
            name,
            uriSpace.or(() -> source.map(SourceConfig::uriSpace)),
            config.folder(),
            config.base(),
            config.sources().stream()
                .filter(each -> !each.name().equals(name))
                .flatMap(each -> Stream.ofNullable(each.uriSpace()))
                .toList());
    if (source.isPresent() && !source.get().document().equals(order.document())) {
      return CommandResult.wrongUse(
          "cartulary: the site has another source that is called " + name + "; give --as NAME");
    }
    try (Fetcher fetcher = new Fetcher(privateAddress ? Set.of(Origin.of(address)) : Set.of())) {
      HarvestReport report = new Harvester(fetcher, Clock.systemUTC()).harvest(order);
      return CommandResult.done(HarvestPrinter.print(order, report, source.isPresent()));
    } catch (HarvestException failed) {
      return CommandResult.failed(
          "cartulary: nothing was harvested and nothing changed: " + failed.getMessage());
    }
  }

  private static String nameOf(URI address) {
    return address
        .getHost()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
