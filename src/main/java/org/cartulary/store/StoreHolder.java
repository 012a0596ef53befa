package org.cartulary.store;

/**
 * Who has a store open.
 *
 * @param pid the process, or 0 where it has not said so yet
 * @param purpose what it does, in the words of the command line ({@code serve}, {@code publish})
 */
public record StoreHolder(long pid, String purpose) {

  /** This process. */
  public static StoreHolder self(String purpose) {
    return new StoreHolder(ProcessHandle.current().pid(), purpose);
  }

  /** For a message: {@code "serve" (process 4711)}. */
  public String inWords() {
    return pid == 0 ? "another process" : "\"" + purpose + "\" (process " + pid + ")";
  }
}
