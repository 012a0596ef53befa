package org.cartulary.store.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cartulary.store.record.RecordKind;

/** The history as it was at one moment. For one thread; to be closed. */
public final class HistorySnapshot implements AutoCloseable {
  private static final String COLUMNS =
      " v.seq, v.iri, v.kind, v.release, r.datestamp, v.change, v.record ";

  private final Connection connection;
  private final Instant now;
  private final Consumer<Connection> giveBack;
  private final List<RecordedRelease> releases;

  HistorySnapshot(Connection connection, Instant now, Consumer<Connection> giveBack)
      throws SQLException {
    this.connection = connection;
    this.now = now;
    this.giveBack = giveBack;
    // Its first look at the file is what fixes the moment.
    this.releases = readReleases();
  }

  private List<RecordedRelease> readReleases() throws SQLException {
    List<RecordedRelease> found = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT number, datestamp, base, added, changed, removed FROM release"
                    + " ORDER BY number");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(RecordedRelease.of(rows));
      }
    }
    return found;
  }

  /** The moment at which it was taken: nothing that it holds became readable later. */
  public Instant moment() {
    return now;
  }

  /** All releases, the oldest first. */
  public List<RecordedRelease> releases() {
    return List.copyOf(releases);
  }

  /** The number of the last release; 0 before the first. */
  public int lastRelease() {
    return releases.isEmpty() ? 0 : releases.get(releases.size() - 1).number();
  }

  /** The first release whose datestamp is not before a moment; one after the last if none is. */
  public int firstSince(Instant moment) {
    return releases.stream()
        .filter(release -> !release.datestamp().isBefore(moment))
        .mapToInt(RecordedRelease::number)
        .findFirst()
        .orElse(lastRelease() + 1);
  }

  /** The last release whose datestamp is not after a moment; 0 if none is. */
  public int lastUntil(Instant moment) {
    return releases.stream()
        .filter(release -> !release.datestamp().isAfter(moment))
        .mapToInt(RecordedRelease::number)
        .max()
        .orElse(0);
  }

  /** The current version of a thing, also if that is that it is gone. */
  public Optional<Version> find(String iri) {
    return query(
            "SELECT"
                + COLUMNS
                + "FROM version v JOIN release r ON r.number = v.release"
                + " WHERE v.iri = ? AND v.current = 1",
            statement -> statement.setString(1, iri))
        .stream()
        .findFirst();
  }

  /**
   * Current versions in the order of releases and IRIs.
   *
   * @param afterRelease and
   * @param afterIri the place behind which they stand: that of a version, be it current or not
   * @param limit how many at most
   */
  public List<Version> page(Span span, int afterRelease, String afterIri, int limit) {
    long first = firstOf(span.firstRelease());
    long last = firstOf(span.lastRelease() + 1) - 1;
    long after = afterRelease < span.firstRelease() ? first - 1 : placeOf(afterRelease, afterIri);
    if (span.facet().isEmpty()) {
      return query(
          "SELECT"
              + COLUMNS
              + "FROM version v JOIN release r ON r.number = v.release"
              + " WHERE v.current = 1 AND v.seq > ? AND v.seq <= ? ORDER BY v.seq LIMIT ?",
          statement -> {
            statement.setLong(1, Math.max(after, first - 1));
            statement.setLong(2, last);
            statement.setInt(3, limit);
          });
    }
    return query(
        "SELECT"
            + COLUMNS
            + "FROM membership m JOIN version v ON v.seq = m.seq"
            + " JOIN release r ON r.number = v.release"
            + " WHERE m.facet = (SELECT id FROM facet WHERE name = ?) AND m.seq > ? AND m.seq <= ?"
            + " ORDER BY m.seq LIMIT ?",
        statement -> {
          statement.setString(1, span.facet().get());
          statement.setLong(2, Math.max(after, first - 1));
          statement.setLong(3, last);
          statement.setInt(4, limit);
        });
  }

  /**
   * The current versions of things of a kind that are there, in the order of their IRIs.
   *
   * @param afterIri behind which thing; the empty string begins
   * @param limit how many at most
   */
  public List<Version> things(RecordKind kind, String afterIri, int limit) {
    return query(
        "SELECT"
            + COLUMNS
            + "FROM version v INDEXED BY version_of_thing JOIN release r ON r.number = v.release"
            + " WHERE v.current = 1 AND v.kind = ? AND v.record IS NOT NULL AND v.iri > ?"
            + " ORDER BY v.iri LIMIT ?",
        statement -> {
          statement.setString(1, kind.id());
          statement.setString(2, afterIri);
          statement.setInt(3, limit);
        });
  }

  /**
   * The place of the last version; 0 if there is none. Places are numbered from 1, without gaps.
   */
  public long lastPlace() {
    return number("SELECT MAX(seq) FROM version", 0, statement -> {});
  }

  /** All versions whose places are from one to another, both included, in their order. */
  public List<Version> places(long first, long last) {
    return query(
        "SELECT"
            + COLUMNS
            + "FROM version v JOIN release r ON r.number = v.release"
            + " WHERE v.seq BETWEEN ? AND ? ORDER BY v.seq",
        statement -> {
          statement.setLong(1, first);
          statement.setLong(2, last);
        });
  }

  /**
   * The place of the first version of a release, or of a later one; behind all if there is none.
   */
  private long firstOf(int release) {
    return number(
        "SELECT seq FROM version WHERE release >= ? ORDER BY release, iri LIMIT 1",
        Long.MAX_VALUE,
        statement -> statement.setInt(1, release));
  }

  /** The last place that is not behind that of a thing in a release. */
  private long placeOf(int release, String iri) {
    return number(
        "SELECT seq FROM version WHERE (release, iri) <= (?, ?) ORDER BY release DESC, iri DESC"
            + " LIMIT 1",
        0,
        statement -> {
          statement.setInt(1, release);
          statement.setString(2, iri);
        });
  }

  /** The facets whose names start so and that some current version has, by name. */
  public List<String> facets(String start) {
    return names(
        "SELECT name FROM facet WHERE name >= ? AND name < ? AND EXISTS"
            + " (SELECT 1 FROM membership m WHERE m.facet = facet.id) ORDER BY name",
        statement -> {
          statement.setString(1, start);
          statement.setString(2, start + '\uFFFF');
        });
  }

  /** The facets of a version. */
  public List<String> facets(Version version) {
    return names(
        "SELECT f.name FROM membership m JOIN facet f ON f.id = m.facet WHERE m.seq = ?"
            + " ORDER BY f.name",
        statement -> statement.setLong(1, version.seq()));
  }

  private List<String> names(String sql, Arguments arguments) {
    List<String> names = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      arguments.set(query);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    } catch (SQLException e) {
      throw new HistoryException("read", e);
    }
  }

  /**
   * The graph of a version, as canonical N-Triples; empty where it was removed.
   *
   * @param seq the version's place
   */
  public Optional<String> graph(long seq) {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT graph FROM version WHERE seq = ?")) {
      query.setLong(1, seq);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.ofNullable(rows.getBytes(1)).map(Packing::text)
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new HistoryException("read", e);
    }
  }

  private interface Arguments {
    void set(PreparedStatement statement) throws SQLException;
  }

  private long number(String sql, long otherwise, Arguments arguments) {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      arguments.set(query);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : otherwise;
      }
    } catch (SQLException e) {
      throw new HistoryException("read", e);
    }
  }

  private List<Version> query(String sql, Arguments arguments) {
    List<Version> versions = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      arguments.set(query);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          versions.add(version(rows));
        }
      }
      return versions;
    } catch (SQLException e) {
      throw new HistoryException("read", e);
    }
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getLong(1),
        row.getString(2),
        RecordKind.of(row.getString(3)),
        row.getInt(4),
        Instant.ofEpochSecond(row.getLong(5)),
        Change.of(row.getString(6)),
        Optional.ofNullable(row.getBytes(7)).map(Packing::record));
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      giveBack.accept(connection);
    } catch (SQLException e) {
      throw new HistoryException("read", e);
    }
  }
}
