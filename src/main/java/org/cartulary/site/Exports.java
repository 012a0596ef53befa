package org.cartulary.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.cartulary.config.SiteConfig;
import org.cartulary.export.WholeFile;
import org.cartulary.export.offer.FormatOffer;
import org.cartulary.export.offer.FormatOffers;
import org.cartulary.export.offer.FormatOptionException;
import org.cartulary.export.offer.Released;
import org.cartulary.export.rdf.DumpWriter;
import org.cartulary.export.rdf.RdfFormat;
import org.cartulary.export.rdf.UnwritableException;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.HistoryRecords;
import org.cartulary.export.record.LossReport;
import org.cartulary.export.record.RecordStream;
import org.cartulary.export.record.RecordsAround;
import org.cartulary.serve.oai.OaiEndpoint;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;

/** Writes what is published to files, as RDF or in the formats of others. */
final class Exports {
  private final SiteInfo info;
  private final ReleaseStore store;

  Exports(SiteConfig config, ReleaseStore store) {
    this.info = SiteInfos.of(config);
    this.store = store;
  }

  CommandResult run(StoreCommand.Export command) {
    Optional<RdfFormat> rdf = RdfFormat.named(command.format());
    Optional<FormatOffer> offer = FormatOffers.named(command.format());
    if (rdf.isEmpty() && offer.isEmpty()) {
      return CommandResult.wrongUse(
          "cartulary: there is no format "
              + command.format()
              + "; there are "
              + Stream.concat(
                      Arrays.stream(RdfFormat.values()).map(RdfFormat::id),
                      FormatOffers.all().stream().map(FormatOffer::id))
                  .collect(Collectors.joining(", ")));
    }
    try {
      return offer.isPresent() ? records(offer.get(), command) : graph(rdf.get(), command);
    } catch (FormatOptionException wrong) {
      return CommandResult.wrongUse("cartulary: " + wrong.getMessage());
    } catch (UnwritableException e) {
      return CommandResult.failed("cartulary: " + e.getMessage());
    } catch (IOException e) {
      return CommandResult.failed("cartulary: cannot write " + command.target() + " (" + e + ")");
    }
  }

  private CommandResult graph(RdfFormat format, StoreCommand.Export command) throws IOException {
    if (!command.only().isEmpty() || !command.options().isEmpty() || !command.report().isEmpty()) {
      return CommandResult.wrongUse(
          "cartulary: " + format.id() + " is the whole graph, and takes no options");
    }
    new DumpWriter().write(store.graph(), format, Path.of(command.target()));
    return CommandResult.done("");
  }

  private CommandResult records(FormatOffer offer, StoreCommand.Export command) throws IOException {
    Release release = store.graph().release().orElseThrow();
    Released released =
        new Released(
            info.exportSite(), release.number(), release.issued(), info.address(OaiEndpoint.PATH));
    FileFormat format = offer.of(released, command.options());
    try (HistorySnapshot history = store.history().snapshot()) {
      boolean one = !command.only().isEmpty();
      if (one && history.find(command.only()).flatMap(Version::record).isEmpty()) {
        return CommandResult.wrongUse("cartulary: there is no record of " + command.only());
      }
      RecordStream records =
          one ? RecordsAround.of(command.only(), history) : new HistoryRecords(history);
      return write(format, records, command);
    }
  }

  private static CommandResult write(
      FileFormat format, RecordStream records, StoreCommand.Export command) throws IOException {
    boolean zipped = command.target().endsWith(".gz");
    try (LossReport losses = LossReport.to(command.report())) {
      WholeFile.write(
          Path.of(command.target()),
          file -> {
            try (OutputStream out =
                zipped ? new GZIPOutputStream(file) : new BufferedOutputStream(file)) {
              format.write(records, out, losses);
            }
          });
      return new CommandResult(ExitStatus.DONE, "", losses.summary());
    }
  }
}
