package org.cartulary.site;

/**
 * What a command did.
 *
 * @param status its exit status, see {@link ExitStatus}
 * @param output what it prints
 * @param error what it says on standard error, empty where all went well
 */
public record CommandResult(int status, String output, String error) {

  /** Done, with this output. */
  public static CommandResult done(String output) {
    return new CommandResult(ExitStatus.DONE, output, "");
  }

  /** Asked for wrongly. */
  public static CommandResult wrongUse(String error) {
    return new CommandResult(ExitStatus.WRONG_USE, "", error);
  }

  /** Failed, and nothing changed. */
  public static CommandResult failed(String error) {
    return new CommandResult(ExitStatus.FAILED, "", error);
  }
}
