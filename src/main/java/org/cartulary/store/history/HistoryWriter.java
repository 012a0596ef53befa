package org.cartulary.store.history;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.RecordGraph;
import org.cartulary.store.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one release did, in the transaction of one connection. Things come in the order of
 * their IRIs' bytes.
 */
final class HistoryWriter implements AutoCloseable {
  private final int release;
  private final PreparedStatement find;
  private final PreparedStatement supersede;
  private final PreparedStatement insert;
  private final PreparedStatement facetsOf;
  private final PreparedStatement leave;
  private final PreparedStatement join;
  private final PreparedStatement findFacet;
  private final PreparedStatement addFacet;
  private final Map<String, Long> facets = new HashMap<>();
  private long seq;
  private long added;
  private long changed;
  private long removed;

  HistoryWriter(Connection connection, int release) throws SQLException {
    this.release = release;
    this.find =
        connection.prepareStatement(
            "SELECT seq, kind, change, digest FROM version WHERE iri = ? AND current = 1");
    this.supersede =
        connection.prepareStatement("UPDATE version SET current = 0, record = NULL WHERE seq = ?");
    this.insert =
        connection.prepareStatement(
            "INSERT INTO version (seq, iri, kind, release, change, current, digest, record, graph)"
                + " VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)");
    this.facetsOf = connection.prepareStatement("SELECT facet FROM membership WHERE seq = ?");
    this.leave = connection.prepareStatement("DELETE FROM membership WHERE seq = ?");
    this.join =
        connection.prepareStatement("INSERT OR IGNORE INTO membership (facet, seq) VALUES (?, ?)");
    this.findFacet = connection.prepareStatement("SELECT id FROM facet WHERE name = ?");
    this.addFacet = connection.prepareStatement("INSERT INTO facet (name) VALUES (?)");
    this.seq = HistoryFile.number(connection, "SELECT MAX(seq) FROM version");
  }

  /** What is current of a thing. */
  private record Last(long seq, RecordKind kind, boolean removed, @Nullable ByteBuffer digest) {
    boolean is(RecordGraph graph) {
      return !removed && ByteBuffer.wrap(graph.digest()).equals(digest);
    }
  }

  private @Nullable Last last(String iri) throws SQLException {
    find.setString(1, iri);
    try (ResultSet found = find.executeQuery()) {
      if (!found.next()) {
        return null;
      }
      byte[] digest = found.getBytes(4);
      return new Last(
          found.getLong(1),
          RecordKind.of(found.getString(2)),
          Change.of(found.getString(3)) == Change.REMOVED,
          digest == null ? null : ByteBuffer.wrap(digest));
    }
  }

  /** Whether that is not what is current of the thing. */
  boolean isNews(RecordGraph graph) throws SQLException {
    Last last = last(graph.iri());
    return last == null || !last.is(graph);
  }

  /** Whether the thing is there now, as far as the history knows. */
  boolean isThere(String iri) throws SQLException {
    Last last = last(iri);
    return last != null && !last.removed;
  }

  /** Writes what is said of a thing, unless that is known. */
  void put(RecordGraph graph, MetadataRecord record) throws SQLException {
    Last last = last(graph.iri());
    if (last != null && last.is(graph)) {
      return;
    }
    boolean isNew = last == null || last.removed;
    if (last != null) {
      retire(last.seq);
    }
    insert(
        graph.iri(),
        graph.kind(),
        isNew ? Change.ADDED : Change.CHANGED,
        graph.digest(),
        Packing.pack(record),
        Packing.pack(graph.ntriples()));
    for (String name : Facets.of(record)) {
      join(facet(name));
    }
    if (isNew) {
      added++;
    } else {
      changed++;
    }
  }

  /** Writes that a thing is gone, unless that is known. It stays in its facets. */
  void remove(String iri) throws SQLException {
    Last last = last(iri);
    if (last == null || last.removed) {
      return;
    }
    List<Long> kept = new ArrayList<>();
    facetsOf.setLong(1, last.seq);
    try (ResultSet found = facetsOf.executeQuery()) {
      while (found.next()) {
        kept.add(found.getLong(1));
      }
    }
    retire(last.seq);
    insert(iri, last.kind, Change.REMOVED, null, null, null);
    for (long facet : kept) {
      join(facet);
    }
    removed++;
  }

  private void retire(long old) throws SQLException {
    supersede.setLong(1, old);
    supersede.executeUpdate();
    leave.setLong(1, old);
    leave.executeUpdate();
  }

  private void insert(
      String iri,
      RecordKind kind,
      Change change,
      byte @Nullable [] digest,
      byte @Nullable [] record,
      byte @Nullable [] graph)
      throws SQLException {
    seq++;
    insert.setLong(1, seq);
    insert.setString(2, iri);
    insert.setString(3, kind.id());
    insert.setInt(4, release);
    insert.setString(5, change.id());
    insert.setBytes(6, digest);
    insert.setBytes(7, record);
    insert.setBytes(8, graph);
    insert.executeUpdate();
  }

  private void join(long facet) throws SQLException {
    join.setLong(1, facet);
    join.setLong(2, seq);
    join.executeUpdate();
  }

  private long facet(String name) throws SQLException {
    Long known = facets.get(name);
    if (known != null) {
      return known;
    }
    findFacet.setString(1, name);
    try (ResultSet found = findFacet.executeQuery()) {
      if (found.next()) {
        facets.put(name, found.getLong(1));
        return found.getLong(1);
      }
    }
    addFacet.setString(1, name);
    addFacet.executeUpdate();
    return facet(name);
  }

  long added() {
    return added;
  }

  long changed() {
    return changed;
  }

  long removed() {
    return removed;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement :
        List.of(find, supersede, insert, facetsOf, leave, join, findFacet, addFacet)) {
      statement.close();
    }
  }
}
