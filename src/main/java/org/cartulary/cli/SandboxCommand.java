package org.cartulary.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cartulary.serve.SandboxServer;
import org.cartulary.site.ExitStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sandbox}: the SPARQL endpoint over an empty dataset that can be written. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    description = {
      "The SPARQL endpoint over an empty dataset in memory that takes updates, for this machine"
          + " alone: to try queries, and for conformance suites.",
      "No site is read or changed, and nothing is kept."
    })
final class SandboxCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "3031",
      description = "The port, 0 for any; else ${DEFAULT-VALUE}.")
  private int port;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Streams streams = new Streams(spec);
    CountDownLatch stopped = new CountDownLatch(1);
    try (SandboxServer server = SandboxServer.start(port)) {
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
      streams.out().printf("sandbox  http://localhost:%d/sparql  (Ctrl-C stops)%n", server.port());
      streams.out().flush();
      stopped.await();
    }
    return ExitStatus.DONE;
  }
}
