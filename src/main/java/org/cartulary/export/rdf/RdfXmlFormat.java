package org.cartulary.export.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;
import org.cartulary.export.record.XmlGraphFormat;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.vocab.Prefixes;
import org.cartulary.vocab.RDF;

/**
 * RDF/XML (RDF 1.1 XML Syntax), a description a subject, in an order that is always the same. A
 * statement whose property XML has no name for is left out.
 */
public final class RdfXmlFormat implements XmlGraphFormat {
  private static final String OTHER = "ns";

  @Override
  public String namespace() {
    return RDF.NS;
  }

  @Override
  public String schema() {
    return "http://www.openarchives.org/OAI/2.0/rdf.xsd";
  }

  @Override
  public void write(String iri, Graph graph, XmlOut out) throws XMLStreamException {
    Map<String, List<Triple>> subjects = new TreeMap<>();
    graph.stream()
        .filter(triple -> triple.getSubject().isURI())
        .sorted(
            Comparator.comparing((Triple t) -> t.getPredicate().getURI())
                .thenComparing(t -> t.getObject().toString()))
        .forEach(
            triple ->
                subjects
                    .computeIfAbsent(triple.getSubject().getURI(), s -> new ArrayList<>())
                    .add(triple));
    out.start("rdf:RDF").namespace("rdf", RDF.NS);
    for (Map.Entry<String, String> prefix : Prefixes.map().entrySet()) {
      if (!prefix.getValue().equals(RDF.NS) && isUsed(graph, prefix.getValue())) {
        out.namespace(prefix.getKey(), prefix.getValue());
      }
    }
    if (subjects.containsKey(iri)) {
      describe(iri, subjects.get(iri), out);
    }
    for (Map.Entry<String, List<Triple>> subject : subjects.entrySet()) {
      if (!subject.getKey().equals(iri)) {
        describe(subject.getKey(), subject.getValue(), out);
      }
    }
    out.end();
  }

  private static boolean isUsed(Graph graph, String namespace) {
    return graph.stream().anyMatch(t -> t.getPredicate().getURI().startsWith(namespace));
  }

  private static void describe(String subject, List<Triple> said, XmlOut out)
      throws XMLStreamException {
    out.start("rdf:Description").attribute("rdf:about", subject);
    for (Triple triple : said) {
      String property = triple.getPredicate().getURI();
      int local = SplitIRI.splitXML(property);
      if (local < property.length()) {
        start(property.substring(0, local), property.substring(local), out);
        value(triple.getObject(), out);
        out.end();
      }
    }
    out.end();
  }

  private static void start(String namespace, String name, XmlOut out) throws XMLStreamException {
    for (Map.Entry<String, String> prefix : Prefixes.map().entrySet()) {
      if (prefix.getValue().equals(namespace)) {
        out.start(prefix.getKey() + ":" + name);
        return;
      }
    }
    out.start(OTHER + ":" + name).namespace(OTHER, namespace);
  }

  private static void value(Node value, XmlOut out) throws XMLStreamException {
    if (value.isURI()) {
      out.attribute("rdf:resource", value.getURI());
    } else if (value.isLiteral()) {
      if (!value.getLiteralLanguage().isEmpty()) {
        out.language(value.getLiteralLanguage());
      } else if (!XSDDatatype.XSDstring.equals(value.getLiteralDatatype())) {
        out.attribute("rdf:datatype", value.getLiteralDatatypeURI());
      }
      out.text(value.getLiteralLexicalForm());
    }
  }
}
