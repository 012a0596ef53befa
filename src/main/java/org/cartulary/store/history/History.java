package org.cartulary.store.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.zip.GZIPInputStream;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.Release;

/**
 * The history of what is published: all versions of all things, in a file of its own. One process
 * has it open for writing, and many threads may read. What a release did is recorded after it was
 * committed, in one transaction; who opens the store records what was not.
 *
 * <p>Datestamps are honest to harvesters: no answer that was given before a version could be read
 * bears a later time than that version does, so that whoever asks again for what came since misses
 * nothing.
 */
public final class History implements AutoCloseable {
  private final HistoryFile file;
  private final Clock clock;
  private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

  /** Held for writing in the moment in which versions become readable and get their time. */
  private final ReentrantReadWriteLock moment = new ReentrantReadWriteLock(true);

  /**
   * Opens the history, or makes an empty one.
   *
   * @param path of the file
   * @param clock gives versions their time
   * @throws HistoryException if the file cannot be used
   */
  public History(Path path, Clock clock) {
    this.file = new HistoryFile(path);
    this.clock = clock;
    try {
      file.prepare();
    } catch (SQLException e) {
      throw new HistoryException("open", e);
    }
  }

  /** The number of the last release that was recorded; 0 before the first. */
  public int lastRelease() {
    try (HistorySnapshot snapshot = snapshot()) {
      return snapshot.lastRelease();
    }
  }

  /**
   * Records what a release did, unless that was done.
   *
   * @param release the current one
   * @param published reads it
   * @param changes the quads that it added and removed, gzipped, each line after {@code +} or
   *     {@code -}; need not be there
   */
  public void record(Release release, PublishedGraph published, Path changes) {
    try (Connection connection = file.open(false)) {
      connection.setAutoCommit(false);
      int last = (int) HistoryFile.number(connection, "SELECT MAX(number) FROM release");
      if (last >= release.number()) {
        return;
      }
      String base = release.description().base();
      try (HistoryWriter writer = new HistoryWriter(connection, release.number())) {
        HistoryRecorder recorder = new HistoryRecorder(connection, writer, published, base);
        if (last > 0
            && last == release.number() - 1
            && base.equals(base(connection))
            && Files.exists(changes)) {
          try (BufferedReader lines = read(changes)) {
            recorder.record(lines);
          }
        } else {
          recorder.recordAll();
        }
        commit(connection, release, writer);
      }
    } catch (SQLException e) {
      throw new HistoryException("write", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + changes, e);
    }
  }

  private static BufferedReader read(Path changes) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(changes), 1 << 16), StandardCharsets.UTF_8),
        1 << 16);
  }

  private static String base(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT base FROM release ORDER BY number DESC LIMIT 1")) {
      return found.next() ? found.getString(1) : "";
    }
  }

  private void commit(Connection connection, Release release, HistoryWriter writer)
      throws SQLException {
    moment.writeLock().lock();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO release (number, datestamp, base, added, changed, removed)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      long last = HistoryFile.number(connection, "SELECT MAX(datestamp) FROM release");
      insert.setInt(1, release.number());
      insert.setLong(2, Math.max(last, clock.instant().getEpochSecond()));
      insert.setString(3, release.description().base());
      insert.setLong(4, writer.added());
      insert.setLong(5, writer.changed());
      insert.setLong(6, writer.removed());
      insert.executeUpdate();
      connection.commit();
    } finally {
      moment.writeLock().unlock();
    }
  }

  /** All releases that were recorded, the newest first. */
  public List<RecordedRelease> releases() {
    try (HistorySnapshot snapshot = snapshot()) {
      List<RecordedRelease> releases = new ArrayList<>(snapshot.releases());
      java.util.Collections.reverse(releases);
      return releases;
    }
  }

  /** Reads what is recorded now, whatever is recorded meanwhile. It is to be closed soon. */
  public HistorySnapshot snapshot() {
    moment.readLock().lock();
    try {
      Connection connection = idle.poll();
      if (connection == null) {
        connection = file.open(true);
        connection.setAutoCommit(false);
      }
      return new HistorySnapshot(connection, clock.instant(), this::takeBack);
    } catch (SQLException e) {
      throw new HistoryException("read", e);
    } finally {
      moment.readLock().unlock();
    }
  }

  /**
   * Copies the history as it is now into a file, which must not be there.
   *
   * @throws HistoryException if that fails
   */
  public void copyTo(Path copy) {
    try (Connection connection = file.open(false);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw new HistoryException("copy", e);
    }
  }

  /**
   * Becomes what another history says, in one transaction.
   *
   * @param other a file that {@link #copyTo} wrote
   * @throws HistoryException if that fails; nothing changed then
   */
  public void become(Path other) {
    try {
      file.become(other, moment.writeLock());
    } catch (SQLException e) {
      throw new HistoryException("replace", e);
    }
  }

  /**
   * Looks whether a file is a whole history of the shape that we know.
   *
   * @throws org.cartulary.store.StoreException if it is not
   */
  public static void check(Path file) {
    try {
      new HistoryFile(file).check();
    } catch (SQLException e) {
      throw new HistoryException("read", e);
    }
  }

  private void takeBack(Connection connection) {
    idle.add(connection);
  }

  /** Closes the file; nobody may read any more. */
  @Override
  public void close() {
    Connection connection;
    while ((connection = idle.poll()) != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new HistoryException("close", e);
      }
    }
  }
}
