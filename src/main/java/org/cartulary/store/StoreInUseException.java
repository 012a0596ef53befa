package org.cartulary.store;

import java.nio.file.Path;

/** Another process has the store open; nothing was touched. */
public final class StoreInUseException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final transient StoreHolder holder;

  StoreInUseException(Path var, StoreHolder holder) {
    super(var + " is in use by " + holder.inWords(), null);
    this.holder = holder;
  }

  /** Who has it. */
  public StoreHolder holder() {
    return holder;
  }
}
