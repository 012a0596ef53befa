package org.cartulary.store.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.record.RecordGraph;
import org.cartulary.store.record.RecordGraphs;
import org.cartulary.store.record.RecordKind;
import org.cartulary.store.record.RecordReader;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/**
 * Finds what a release did to which thing. Where it is known which quads changed, only what they
 * can have touched is looked at: the subjects, what these are parts of, and, of what did change,
 * whoever names it.
 */
final class HistoryRecorder {
  /**
   * What is said of a thing whenever another names it, and stands in no record of who names the
   * thing.
   */
  private static final Set<String> INCIDENTAL =
      Set.of(
          iri(PROV.wasDerivedFrom),
          iri(VIVO.relatedBy),
          iri(VIVO.assigns),
          iri(VIVO.subjectAreaOf),
          iri(VIVO.publicationVenueFor),
          iri(VIVO.informationResourceSupportedBy),
          iri(SKOS.narrower),
          iri(OBO.RO_0000053),
          iri(OBO.ARG_2000029));

  private final Connection connection;
  private final HistoryWriter writer;
  private final PublishedGraph published;
  private final RecordGraphs graphs;
  private final RecordReader reader;
  private final String base;

  private static String iri(Node node) {
    return "<" + node.getURI() + ">";
  }

  /**
   * @param connection in a transaction
   * @param published at the release
   */
  HistoryRecorder(
      Connection connection, HistoryWriter writer, PublishedGraph published, String base) {
    this.connection = connection;
    this.writer = writer;
    this.published = published;
    this.graphs = new RecordGraphs(published);
    this.reader = new RecordReader(base);
    this.base = base;
  }

  /** Looks at all that there is, and at all that there was. */
  void recordAll() throws SQLException {
    try (ThingSet things = new ThingSet(connection, "things")) {
      for (RecordKind kind : RecordKind.values()) {
        for (Node type : kind.classes()) {
          published.streamInstances(type.getURI(), thing -> add(things, thing));
        }
      }
      things.addCurrent();
      things.forEach(this::write);
    }
  }

  private static void add(ThingSet things, String iri) {
    try {
      things.add(iri);
    } catch (SQLException e) {
      throw new HistoryException("write", e);
    }
  }

  /**
   * Looks at what some changes can have touched.
   *
   * @param changes of quads, as {@link org.cartulary.store.ReleaseStore} writes them down
   */
  void record(BufferedReader changes) throws SQLException, IOException {
    try (ThingSet touched = new ThingSet(connection, "touched");
        ThingSet renamed = new ThingSet(connection, "renamed");
        ThingSet news = new ThingSet(connection, "news")) {
      readSubjects(changes, touched, renamed);
      try (ThingSet wholes = new ThingSet(connection, "wholes")) {
        touched.forEach(batch -> wholes.addAll(graphs.wholes(batch)));
        touched.forEach(batch -> findNews(batch, news));
        wholes.forEach(batch -> findNews(batch, news));
      }
      try (ThingSet things = new ThingSet(connection, "things")) {
        news.forEach(things::addAll);
        news.forEach(batch -> things.addAll(graphs.naming(batch)));
        renamed.forEach(batch -> things.addAll(graphs.naming(withoutRecord(batch))));
        things.forEach(this::write);
      }
    }
  }

  private static void readSubjects(BufferedReader changes, ThingSet touched, ThingSet renamed)
      throws SQLException, IOException {
    String line;
    while ((line = changes.readLine()) != null) {
      int end = line.indexOf('>');
      String subject = line.substring(2, end);
      touched.add(subject);
      if (!INCIDENTAL.contains(line.substring(end + 2, line.indexOf('>', end + 2) + 1))) {
        renamed.add(subject);
      }
    }
  }

  private void findNews(List<String> things, ThingSet news) throws SQLException {
    Map<String, RecordGraph> found = graphs.read(things, base);
    for (String thing : things) {
      RecordGraph graph = found.get(thing);
      if (graph == null ? writer.isThere(thing) : writer.isNews(graph)) {
        news.add(thing);
      }
    }
  }

  /** Of a thing with a record it is known whether that changed; a journal has none. */
  private List<String> withoutRecord(List<String> things) throws SQLException {
    List<String> without = new ArrayList<>();
    for (String thing : things) {
      if (!writer.isThere(thing)) {
        without.add(thing);
      }
    }
    return without;
  }

  private void write(List<String> things) throws SQLException {
    Map<String, RecordGraph> found = graphs.read(things, base);
    for (String thing : things) {
      RecordGraph graph = found.get(thing);
      if (graph == null) {
        writer.remove(thing);
      } else {
        writer.put(graph, reader.read(graph));
      }
    }
  }
}
