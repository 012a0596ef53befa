package org.cartulary.store;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot do its work: a disk that fails, a file that was damaged. Nothing was changed.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
