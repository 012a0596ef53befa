package org.cartulary.cli;

import java.io.UncheckedIOException;
import org.cartulary.site.ExitStatus;
import org.cartulary.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line, {@code ./cartulary}. */
@Command(
    name = "cartulary",
    mixinStandardHelpOptions = true,
    versionProvider = CartularyCommand.Version.class,
    description = "Publishes research grants as linked data in the VIVO ontology.",
    footer = {
      "",
      "Exit status: 0 done, 1 done with refused records or a partial answer, 2 wrong use,",
      "3 failed and nothing changed."
    },
    subcommands = {
      PublishCommand.class,
      ServeCommand.class,
      ExtractCommand.class,
      CheckCommand.class,
      MapCommand.class,
      ExportCommand.class,
      ReleasesCommand.class,
      DiffCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      HarvestCommand.class,
      QueryCommand.class,
      CompactCommand.class,
      SandboxCommand.class,
      TokenCommand.class
    })
public final class CartularyCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /** Runs one command line and returns its exit status. */
  public static int run(String... args) {
    return new CommandLine(new CartularyCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(CartularyCommand::fault)
        .execute(args);
  }

  /**
   * What the machine or the store refuses is told in a line; our own mistakes keep their stack
   * trace.
   */
  private static int fault(Exception fault, CommandLine command, ParseResult parsed)
      throws Exception {
    if (fault instanceof StoreException
        || fault instanceof UncheckedIOException
        || fault instanceof java.io.IOException) {
      Throwable cause =
          fault instanceof UncheckedIOException && fault.getCause() != null
              ? fault.getCause()
              : fault;
      String detail = cause == fault ? "" : " (" + cause + ")";
      command.getErr().println("cartulary: " + fault.getMessage() + detail);
      return ExitStatus.FAILED;
    }
    fault.printStackTrace(command.getErr());
    return ExitStatus.FAILED;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "which command?");
    }
  }

  /** The version that the build wrote into the archive. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CartularyCommand.class.getPackage().getImplementationVersion();
      return new String[] {"cartulary " + (version == null ? "(development)" : version)};
    }
  }
}
