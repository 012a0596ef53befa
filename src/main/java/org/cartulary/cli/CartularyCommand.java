package org.cartulary.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line, {@code ./cartulary}. */
@Command(
    name = "cartulary",
    mixinStandardHelpOptions = true,
    description = "Publishes research grants as linked data.")
public final class CartularyCommand implements Runnable {

  /**
   * Runs one command line; the exit status is 0 done, 1 done with refused records, 2 wrong use, 3
   * failed.
   */
  public static int run(String... args) {
    return new CommandLine(new CartularyCommand()).execute(args);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
