package org.cartulary.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.cartulary.site.CommandResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Standard output and standard error of a command, as picocli has them. */
final class Streams {
  private final PrintWriter out;
  private final PrintWriter err;

  Streams(@Nullable CommandSpec spec) {
    CommandSpec known = Objects.requireNonNull(spec, "picocli sets the specification");
    this.out = known.commandLine().getOut();
    this.err = known.commandLine().getErr();
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** Prints what a command did and returns its exit status. */
  int print(CommandResult result) {
    out.print(result.output());
    out.flush();
    if (!result.error().isEmpty()) {
      err.println(result.error());
    }
    return result.status();
  }
}
