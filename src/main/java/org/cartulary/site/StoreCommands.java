package org.cartulary.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.query.QueryDeniedException;
import org.cartulary.config.ConfigResult;
import org.cartulary.config.ServeConfig;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.problem.Severity;
import org.cartulary.store.QueryRows;
import org.cartulary.store.QueryRun;
import org.cartulary.store.QueryTimeoutException;
import org.cartulary.store.ReleaseStore;
import org.cartulary.store.federation.CollaboratorException;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.federation.Inquiry;
import org.cartulary.store.query.ArgumentException;
import org.cartulary.store.query.LibraryQuery;
import org.cartulary.store.query.QueryLibrary;
import org.cartulary.store.query.ResultFormat;

/** Does commands on a store that this process has open. */
public final class StoreCommands {
  private final Path folder;
  private final ReleaseStore store;
  private final Publisher publisher;
  private final Clock clock;
  private volatile Optional<Publishing> lastPublishing = Optional.empty();

  /** What a publishing came to, and when it had ended. */
  record Publishing(Instant finished, PublishReport report) {}

  /**
   * @param folder the site's
   * @param store its store, open
   */
  public StoreCommands(Path folder, ReleaseStore store, Clock clock) {
    this.folder = folder;
    this.store = store;
    this.publisher = new Publisher(folder, store, clock);
    this.clock = clock;
  }

  /** The last publishing that was done here, if one was. */
  Optional<Publishing> lastPublishing() {
    return lastPublishing;
  }

  /** Whether the store holds a release that can be served for a site with these IRIs. */
  public boolean holdsReleaseOf(String base) {
    return store.graph().release().filter(r -> r.description().base().equals(base)).isPresent();
  }

  /** Fails as a publishing would at a site's configuration, and does nothing else. */
  public CommandResult checkConfiguration() {
    return publisher
        .obstacle()
        .map(wrong -> PublishPrinter.print(wrong, ReportFormat.TEXT))
        .orElseGet(() -> CommandResult.done(""));
  }

  /** Does one command. */
  public CommandResult run(StoreCommand command) {
    if (command instanceof StoreCommand.Publish publish) {
      PublishReport report = publisher.publish();
      lastPublishing = Optional.of(new Publishing(clock.instant(), report));
      return PublishPrinter.print(report, publish.format());
    }
    if (command instanceof StoreCommand.Restore restore) {
      return new ReleaseCommands(store).restore(restore);
    }
    if (store.graph().release().isEmpty()) {
      return CommandResult.failed(
          "cartulary: nothing is published yet; ./cartulary publish does it");
    }
    if (command instanceof StoreCommand.Query query) {
      return query(query);
    }
    if (command instanceof StoreCommand.Releases list) {
      return CommandResult.done(
          ReleasePrinter.print(
              store.graph().releases(), store.history().releases(), list.format()));
    }
    if (command instanceof StoreCommand.Diff diff) {
      return new ReleaseCommands(store).diff(diff);
    }
    if (command instanceof StoreCommand.Backup backup) {
      return new ReleaseCommands(store).backup(backup);
    }
    return new Exports(config(), store).run((StoreCommand.Export) command);
  }

  private CommandResult query(StoreCommand.Query command) {
    ProblemLog problems = new ProblemLog();
    QueryLibrary library = QueryLibrary.withFolder(folder.resolve("queries"), problems);
    String wrong =
        problems.count(Severity.ERROR) == 0 ? "" : ProblemReport.print(problems, ReportFormat.TEXT);
    if (command.name().isEmpty()) {
      return new CommandResult(ExitStatus.DONE, LibraryPrinter.print(library), wrong);
    }
    Optional<LibraryQuery> query = library.named(command.name());
    if (query.isEmpty()) {
      return CommandResult.wrongUse(
          wrong
              + "cartulary: there is no query "
              + command.name()
              + "; ./cartulary query lists them");
    }
    if (query.get().isGraph()) {
      return new GraphQueries(folder, store.graph()).run(query.get(), command);
    }
    Optional<ResultFormat> format =
        Arrays.stream(ResultFormat.values())
            .filter(f -> f.id().equals(command.format()))
            .findFirst();
    if (format.isEmpty()) {
      return CommandResult.wrongUse(
          "cartulary: --format is table, csv, json or xml, not " + command.format());
    }
    return run(query.get(), command, format.get());
  }

  private CommandResult run(LibraryQuery query, StoreCommand.Query command, ResultFormat format) {
    SiteConfig config = config();
    ServeConfig limits = config.serve();
    int rows = Math.toIntExact(Math.min(limits.maxResults(), Integer.MAX_VALUE - 1));
    try (Federation federation = Collaborators.of(config)) {
      Inquiry inquiry = federation.begin(limits.queryTimeout());
      QueryRows answer =
          store
              .graph()
              .run(
                  new QueryRun(
                      federation.overAll(query.query()),
                      query.bind(command.parameters()),
                      limits.queryTimeout(),
                      rows,
                      inquiry));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(answer, out);
      String cut =
          answer.cut()
              ? "cartulary: only the first " + rows + " rows; max-results allows no more"
              : "";
      return Collaborators.result(out.toString(StandardCharsets.UTF_8), cut, inquiry.silences());
    } catch (ArgumentException wrong) {
      return CommandResult.wrongUse("cartulary: " + wrong.getMessage());
    } catch (CollaboratorException | QueryDeniedException unanswered) {
      return CommandResult.failed("cartulary: " + unanswered.getMessage());
    } catch (QueryTimeoutException slow) {
      return CommandResult.failed(
          "cartulary: the query took longer than "
              + limits.queryTimeout().toSeconds()
              + " s; query-timeout allows no more");
    } catch (IOException e) {
      throw new UncheckedIOException("a buffer in memory does not fail", e);
    }
  }

  private SiteConfig config() {
    ConfigResult read = new SiteConfigReader().read(folder);
    return read.config()
        .orElseThrow(() -> new IllegalStateException("the site lost its configuration"));
  }
}
