package org.cartulary.serve.oai;

import javax.xml.stream.XMLStreamException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.XmlFormat;
import org.cartulary.export.record.XmlGraphFormat;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;

/**
 * A metadata format as OAI-PMH offers it.
 *
 * @param prefix the metadata prefix
 * @param namespace of its elements
 * @param schema the address of its schema
 */
record OaiFormat(String prefix, String namespace, String schema, Payload payload) {
  /** Writes items. */
  interface Payload {
    /** Whether items of the type can be had in the format at all. */
    boolean covers(ItemType type);

    /**
     * Writes an item that is there.
     *
     * @return whether it was written: an item can lack what the format demands
     */
    boolean write(ItemType type, Version version, HistorySnapshot history, XmlOut out)
        throws XMLStreamException;
  }

  /** A format of records. */
  static OaiFormat of(String prefix, XmlFormat format) {
    return new OaiFormat(
        prefix,
        format.namespace(),
        format.schema(),
        new Payload() {
          @Override
          public boolean covers(ItemType type) {
            return format.covers(type);
          }

          @Override
          public boolean write(ItemType type, Version version, HistorySnapshot history, XmlOut out)
              throws XMLStreamException {
            return format.write(type, version.record().orElseThrow(), out, Losses.IGNORED);
          }
        });
  }

  /** A format of what the graph says; each thing is one item in it, whatever its types. */
  static OaiFormat of(String prefix, XmlGraphFormat format) {
    return new OaiFormat(
        prefix,
        format.namespace(),
        format.schema(),
        new Payload() {
          @Override
          public boolean covers(ItemType type) {
            return type != ItemType.FUNDING;
          }

          @Override
          public boolean write(ItemType type, Version version, HistorySnapshot history, XmlOut out)
              throws XMLStreamException {
            String said = history.graph(version.seq()).orElseThrow();
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(said, Lang.NTRIPLES).checking(false).parse(graph);
            format.write(version.iri(), graph, out);
            return true;
          }
        });
  }

  boolean covers(ItemType type) {
    return payload.covers(type);
  }
}
