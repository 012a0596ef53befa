package org.cartulary.store.remote;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseDescription;
import org.cartulary.store.ReleaseDescription.Agent;
import org.cartulary.store.ReleaseDescription.ReleaseSource;
import org.cartulary.store.StoreException;
import org.cartulary.store.Tombstone;
import org.jspecify.annotations.Nullable;

/** Reads releases from the answer to {@code releases.rq}: one row per release and source. */
final class ReleaseRows {
  private ReleaseRows() {}

  /** The releases in the order of the rows. */
  static List<Release> read(List<Map<String, Node>> rows) {
    Map<String, List<Map<String, Node>>> byRelease = new LinkedHashMap<>();
    for (Map<String, Node> row : rows) {
      byRelease.computeIfAbsent(Cells.text(row, "release"), iri -> new ArrayList<>()).add(row);
    }
    try {
      return byRelease.values().stream().map(ReleaseRows::release).toList();
    } catch (ArithmeticException | DateTimeParseException notOurs) {
      throw new StoreException("a release is not described as ours are", notOurs);
    }
  }

  /** The tombstone that the answer to {@code tombstone.rq} describes. */
  static Optional<Tombstone> tombstone(String iri, List<Map<String, Node>> rows) {
    try {
      return rows.stream()
          .findFirst()
          .map(
              row ->
                  new Tombstone(
                      iri, Cells.text(row, "release"), Instant.parse(Cells.text(row, "since"))));
    } catch (DateTimeParseException notOurs) {
      throw new StoreException("a tombstone is not described as ours are", notOurs);
    }
  }

  private static Release release(List<Map<String, Node>> rows) {
    Map<String, Node> row = rows.get(0);
    return new Release(
        Math.toIntExact(Cells.number(row, "number")),
        Cells.text(row, "release"),
        Instant.parse(Cells.text(row, "issued")),
        description(rows),
        Cells.text(row, "digest"),
        Cells.number(row, "quads"),
        Cells.number(row, "added"),
        Cells.number(row, "removed"));
  }

  private static ReleaseDescription description(List<Map<String, Node>> rows) {
    Map<String, Node> row = rows.get(0);
    String base = Cells.text(row, "base");
    List<ReleaseSource> sources =
        rows.stream()
            .filter(each -> each.containsKey("graph"))
            .map(each -> source(each, base))
            .toList();
    return new ReleaseDescription(
        base,
        Cells.text(row, "title"),
        textOrNull(row, "license"),
        row.containsKey("publisher")
            ? new Agent(Cells.text(row, "publisher"), Cells.text(row, "publisherName"))
            : null,
        sources);
  }

  private static ReleaseSource source(Map<String, Node> row, String base) {
    String graph = Cells.text(row, "graph");
    String prefix = base + "source-";
    if (!graph.startsWith(prefix)) {
      throw new StoreException("not the graph of a source of " + base + ": " + graph, null);
    }
    return new ReleaseSource(
        graph.substring(prefix.length()),
        textOrNull(row, "sourceTitle"),
        textOrNull(row, "sourceAddress"));
  }

  private static @Nullable String textOrNull(Map<String, Node> row, String column) {
    return row.containsKey(column) ? Cells.text(row, column) : null;
  }
}
