package org.cartulary.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A set of IRIs on disk, however many they are, in a temporary table of a connection. */
final class ThingSet implements AutoCloseable {
  private static final int BATCH = 200;

  private final Connection connection;
  private final String table;
  private final PreparedStatement add;
  private final PreparedStatement next;

  /** Takes a batch of IRIs, sorted. */
  @FunctionalInterface
  interface Batches {
    void take(List<String> iris) throws SQLException;
  }

  /**
   * @param table a name that no other set of the connection has
   */
  ThingSet(Connection connection, String table) throws SQLException {
    this.connection = connection;
    this.table = "temp." + table;
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TABLE " + this.table + " (iri TEXT PRIMARY KEY) WITHOUT ROWID");
    }
    this.add = connection.prepareStatement("INSERT OR IGNORE INTO " + this.table + " VALUES (?)");
    this.next =
        connection.prepareStatement(
            "SELECT iri FROM " + this.table + " WHERE iri > ? ORDER BY iri LIMIT " + BATCH);
  }

  void add(String iri) throws SQLException {
    add.setString(1, iri);
    add.executeUpdate();
  }

  void addAll(Collection<String> iris) throws SQLException {
    for (String iri : iris) {
      add(iri);
    }
  }

  /** Adds all things that the history holds to be there. */
  void addCurrent() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT OR IGNORE INTO "
              + table
              + " SELECT iri FROM version WHERE current = 1 AND change <> '"
              + Change.REMOVED.id()
              + "'");
    }
  }

  /** Hands over all of them in the order of their bytes; the set may grow meanwhile behind that. */
  void forEach(Batches taker) throws SQLException {
    String last = "";
    List<String> batch;
    do {
      batch = after(last);
      if (!batch.isEmpty()) {
        last = batch.get(batch.size() - 1);
        taker.take(batch);
      }
    } while (batch.size() == BATCH);
  }

  private List<String> after(String iri) throws SQLException {
    List<String> batch = new ArrayList<>(BATCH);
    next.setString(1, iri);
    try (ResultSet found = next.executeQuery()) {
      while (found.next()) {
        batch.add(found.getString(1));
      }
    }
    return batch;
  }

  @Override
  public void close() throws SQLException {
    add.close();
    next.close();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TABLE " + table);
    }
  }
}
