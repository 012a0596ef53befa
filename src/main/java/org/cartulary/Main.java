package org.cartulary;

import org.cartulary.cli.CartularyCommand;

/** The entry point: runs the command line and exits with its status. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(CartularyCommand.run(args));
  }
}
