package org.cartulary.store.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.cartulary.store.StoreException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** The SQLite file that holds the history. */
record HistoryFile(Path file) {
  /** What {@code PRAGMA user_version} says of a file of this shape. */
  private static final int SHAPE = 1;

  private static final int PAGE_BYTES = 8192;

  /** All that schema.sql makes. */
  private static final List<String> TABLES = List.of("release", "version", "facet", "membership");

  /** Makes the file if it is not there. */
  void prepare() throws SQLException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StoreException("cannot make the folder of " + file, e);
    }
    try (Connection connection = open(false)) {
      long shape = number(connection, "PRAGMA user_version");
      if (shape == 0) {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
          statement.executeUpdate(schema());
          statement.executeUpdate("PRAGMA user_version = " + SHAPE);
        }
        connection.commit();
      } else {
        expectShape(shape);
      }
    }
  }

  /** Fails where the file is damaged or of another shape. */
  void check() throws SQLException {
    try (Connection connection = open(false);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
      String verdict = found.next() ? found.getString(1) : "nothing";
      if (!verdict.equals("ok")) {
        throw new StoreException(file + " is damaged: " + verdict, null);
      }
      expectShape(number(connection, "PRAGMA user_version"));
    }
  }

  private void expectShape(long shape) {
    if (shape != SHAPE) {
      throw new StoreException(
          file + " was written by another version of Cartulary (" + shape + ")", null);
    }
  }

  /**
   * Puts what another file holds in the place of all that this one does.
   *
   * @param moment held while that becomes readable
   */
  void become(Path other, Lock moment) throws SQLException {
    try (Connection connection = open(false)) {
      try (PreparedStatement attach = connection.prepareStatement("ATTACH ? AS other")) {
        attach.setString(1, other.toString());
        attach.execute();
      }
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String table : TABLES) {
          statement.executeUpdate("DELETE FROM main." + table);
          statement.executeUpdate("INSERT INTO main." + table + " SELECT * FROM other." + table);
        }
      }
      moment.lock();
      try {
        connection.commit();
      } finally {
        moment.unlock();
      }
    }
  }

  private static String schema() {
    try (InputStream in = HistoryFile.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new StoreException("the schema of the history is not on the class path", null);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException("cannot read the schema of the history", e);
    }
  }

  /**
   * Opens a connection, for one thread at a time.
   *
   * @param reading whether it only reads
   */
  Connection open(boolean reading) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(PAGE_BYTES);
    config.setJournalMode(JournalMode.WAL);
    // A commit is on the disk when it returns, as the release is that it tells of.
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(reading ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
    config.setBusyTimeout(60_000);
    if (reading) {
      config.setReadOnly(true);
    }
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /** The number that a query finds; 0 where it finds none. */
  static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getLong(1) : 0;
    }
  }
}
