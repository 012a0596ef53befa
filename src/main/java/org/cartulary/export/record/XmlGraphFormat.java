package org.cartulary.export.record;

import javax.xml.stream.XMLStreamException;
import org.apache.jena.graph.Graph;
import org.cartulary.export.xml.XmlOut;

/**
 * A metadata format in XML that tells what the graph says, in the graph's own terms.
 * Implementations hold no state of a thing and may be used by many threads.
 */
public interface XmlGraphFormat {
  /** The namespace of its elements. */
  String namespace();

  /** Where its schema is, for {@code xsi:schemaLocation}. */
  String schema();

  /**
   * Writes what is said of a thing as one element that declares all namespaces that it uses.
   *
   * @param iri the thing
   * @param graph what is said of it, of its parts, and what those are called that it names
   */
  void write(String iri, Graph graph, XmlOut out) throws XMLStreamException;
}
