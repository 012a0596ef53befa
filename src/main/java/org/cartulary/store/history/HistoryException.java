package org.cartulary.store.history;

import java.sql.SQLException;
import org.cartulary.store.StoreException;

/** The history cannot be read or written: the disk failed, or the file is damaged. */
public final class HistoryException extends StoreException {
  private static final long serialVersionUID = 1L;

  HistoryException(String doing, SQLException cause) {
    super("cannot " + doing + " the history of releases: " + cause.getMessage(), cause);
  }
}
