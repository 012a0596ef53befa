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

/** {@code serve}: publishes if the sources changed, then serves until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Publishes a site if its sources changed, then serves it until SIGTERM or Ctrl-C.")
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
    Streams streams = new Streams(spec);
    Path folder = site.path();
    ConfigResult read = new SiteConfigReader().read(folder);
    if (read.config().isEmpty()) {
      streams.out().print(ProblemReport.print(read.problems(), ReportFormat.TEXT));
      streams.out().flush();
      return ExitStatus.FAILED;
    }
    SiteConfig config = read.config().get();
    ReleaseStore store = ReleaseStore.open(config.store(), "serve", Clock.systemUTC());
    StoreCommands commands = new StoreCommands(folder, store, Clock.systemUTC());
    CommandResult published = commands.run(new StoreCommand.Publish(ReportFormat.TEXT));
    int status = streams.print(published);
    if (status == ExitStatus.FAILED) {
      store.close();
      return status;
    }
    serve(config, store, commands, streams);
    return ExitStatus.DONE;
  }

  private void serve(SiteConfig config, ReleaseStore store, StoreCommands commands, Streams streams)
      throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    SiteServer server = server(config, store, commands, streams);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "stop"));
    streams
        .out()
        .printf(
            "serving  %s://%s:%d/  (Ctrl-C stops)%n",
            config.serve().operation().tls() == null ? "http" : "https",
            shownHost(config.serve()),
            server.port());
    streams.out().flush();
    stopped.await();
  }

  /** Where it cannot start, the store is not left open. */
  private SiteServer server(
      SiteConfig config, ReleaseStore store, StoreCommands commands, Streams streams) {
    boolean started = false;
    try {
      SiteServer server =
          new SiteServer(config, settings(config.serve()), store, commands, watch, streams::print);
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
