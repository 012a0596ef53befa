package org.cartulary.site;

/** The exit statuses of the command line. */
public final class ExitStatus {
  /** Done. */
  public static final int DONE = 0;

  /** Done, but not with all of it: a record, a source, or a collaborator that did not answer. */
  public static final int REFUSED = 1;

  /** The command line itself was wrong. */
  public static final int WRONG_USE = 2;

  /** Failed, and nothing changed. */
  public static final int FAILED = 3;

  private ExitStatus() {}
}
