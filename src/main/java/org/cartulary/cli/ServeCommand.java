package org.cartulary.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cartulary.config.ConfigResult;
import org.cartulary.config.ServeConfig;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.serve.ServerSettings;
import org.cartulary.site.CommandResult;
import org.cartulary.site.ExitStatus;
import org.cartulary.site.ProblemReport;
import org.cartulary.site.ReportFormat;
import org.cartulary.site.SiteServer;
import org.cartulary.site.StoreCommand;
import org.cartulary.site.StoreCommands;
import org.cartulary.store.ReleaseStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code serve}: serves the last release and publishes beside that if the sources changed, until it
 * is stopped. Where there is no release, publishing comes first.
 */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves a site until SIGTERM or Ctrl-C, and publishes it anew if its sources changed.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private SiteFolder site = new SiteFolder();

  @Option(names = "--host", description = "The address to listen on; as configured, else loopback.")
  private @Nullable String host;

  @Option(names = "--port", description = "The port, 0 for any; as configured, else 3030.")
  private @Nullable Integer port;

  @Option(names = "--watch", description = "Publish again whenever a source changes.")
  private boolean watch;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    ServeReports reports = ServeReports.of(new Streams(spec), System.getenv("CARTULARY_LOG"));
    Path folder = site.path();
    ConfigResult read = new SiteConfigReader().read(folder);
    if (read.config().isEmpty()) {
      String problems = ProblemReport.print(read.problems(), ReportFormat.TEXT);
      return reports.report(new CommandResult(ExitStatus.FAILED, problems, ""));
    }
    SiteConfig config = read.config().get();
    ReleaseStore store = ReleaseStore.open(config.store(), "serve", Clock.systemUTC());
    StoreCommands commands = new StoreCommands(folder, store, Clock.systemUTC());
    boolean served = commands.holdsReleaseOf(config.base());
    int status =
        reports.report(
            served
                ? commands.checkConfiguration()
                : commands.run(new StoreCommand.Publish(ReportFormat.TEXT)));
    if (status == ExitStatus.FAILED) {
      store.close();
      return status;
    }
    SiteServer server = server(config, store, commands, reports);
    CountDownLatch stopped = announce(server, config.serve(), reports);
    if (served) {
      server.publish();
    }
    stopped.await();
    return ExitStatus.DONE;
  }

  /** Says where it is served; what is returned is open when that was stopped. */
  private CountDownLatch announce(SiteServer server, ServeConfig serve, ServeReports reports) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "stop"));
    String scheme = serve.operation().tls() == null ? "http" : "https";
    reports.serving(scheme + "://" + shownHost(serve) + ":" + server.port() + "/");
    return stopped;
  }

  /** Where it cannot start, the store is not left open. */
  private SiteServer server(
      SiteConfig config, ReleaseStore store, StoreCommands commands, ServeReports reports) {
    boolean started = false;
    try {
      SiteServer server =
          new SiteServer(config, settings(config.serve()), store, commands, watch, reports::report);
      started = true;
      return server;
    } finally {
      if (!started) {
        store.close();
      }
    }
  }

  private ServerSettings settings(ServeConfig serve) {
    return new ServerSettings(
        host == null ? serve.host() : host,
        port == null ? serve.port() : port,
        serve.queryTimeout(),
        Math.toIntExact(Math.min(serve.maxResults(), Integer.MAX_VALUE)),
        OperationOptions.settings(
            serve.operation(), System.getenv(OperationOptions.TOKENS_VARIABLE)));
  }

  private String shownHost(ServeConfig serve) {
    String listening = host == null ? serve.host() : host;
    boolean here = listening.equals("127.0.0.1") || listening.equals("0.0.0.0");
    return here ? "localhost" : listening.contains(":") ? "[" + listening + "]" : listening;
  }
}
