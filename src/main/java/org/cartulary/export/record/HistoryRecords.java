package org.cartulary.export.record;

import java.io.IOException;
import java.util.List;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;
import org.cartulary.store.record.RecordKind;

/** The records that the history holds of what is published, in the order of their IRIs. */
public final class HistoryRecords implements RecordStream {
  private static final int AT_ONCE = 500;

  private final HistorySnapshot history;

  /** Those of a moment, which must stay open. */
  public HistoryRecords(HistorySnapshot history) {
    this.history = history;
  }

  @Override
  public void forEach(RecordKind kind, Taker taker) throws IOException {
    String last = "";
    List<Version> some;
    do {
      some = history.things(kind, last, AT_ONCE);
      for (Version version : some) {
        last = version.iri();
        if (version.record().isPresent()) {
          taker.take(version.record().get());
        }
      }
    } while (some.size() == AT_ONCE);
  }
}
