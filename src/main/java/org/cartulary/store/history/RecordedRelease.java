package org.cartulary.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What a release came to.
 *
 * @param number the release's
 * @param datestamp since when it could be read, in whole seconds
 * @param base what the IRIs of the site's things started with
 * @param added how many things it added
 * @param changed of how many it says something else
 * @param removed how many it removed
 */
public record RecordedRelease(
    int number, Instant datestamp, String base, long added, long changed, long removed) {

  /** The release of a row, in which they stand in this order. */
  static RecordedRelease of(ResultSet row) throws SQLException {
    return new RecordedRelease(
        row.getInt(1),
        Instant.ofEpochSecond(row.getLong(2)),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6));
  }
}
