package org.cartulary.serve.rdf;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;

/** The forms in which we write a graph, the preferred first. */
@SuppressWarnings("ImmutableEnumChecker") // its lists and Jena's formats do not change
public enum GraphForm implements Offer {
  TURTLE(
      "ttl",
      "Turtle",
      RDFFormat.TURTLE_PRETTY,
      "text/turtle;charset=utf-8",
      List.of("text/turtle", "application/x-turtle")),
  NTRIPLES(
      "nt",
      "N-Triples",
      RDFFormat.NTRIPLES_UTF8,
      "application/n-triples",
      List.of("application/n-triples")),
  RDFXML(
      "rdf",
      "RDF/XML",
      RDFFormat.RDFXML_PLAIN,
      "application/rdf+xml",
      List.of("application/rdf+xml", "application/xml", "text/xml")),
  JSONLD(
      "jsonld",
      "JSON-LD",
      RDFFormat.JSONLD11_PRETTY,
      "application/ld+json",
      List.of("application/ld+json", "application/json"));

  private final String suffix;
  private final String title;
  private final RDFFormat format;
  private final String contentType;
  private final List<String> mediaTypes;

  GraphForm(
      String suffix, String title, RDFFormat format, String contentType, List<String> mediaTypes) {
    this.suffix = suffix;
    this.title = title;
    this.format = format;
    this.contentType = contentType;
    this.mediaTypes = mediaTypes;
  }

  /** The form of that name (its constant's or its suffix) or media type. */
  public static Optional<GraphForm> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (GraphForm form : values()) {
      if (form.suffix.equals(lower)
          || form.name().toLowerCase(Locale.ROOT).equals(lower)
          || form.mediaTypes.contains(lower)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** What names this form at the end of a document's path, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /**
   * The graph in this form; Turtle, N-Triples and JSON-LD keep its order.
   *
   * @throws RequestException 406 if this form cannot hold it
   */
  public byte[] write(WrittenGraph graph) {
    if (this == JSONLD) {
      return JsonLdWriter.write(graph.triples(), graph.prefixes());
    }
    RDFFormat ordered = this == TURTLE ? RDFFormat.TURTLE_BLOCKS : this == NTRIPLES ? format : null;
    if (ordered == null) {
      return write(graph.graph());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, ordered);
    stream.start();
    graph.prefixes().getNsPrefixMap().forEach(stream::prefix);
    graph.triples().forEach(stream::triple);
    stream.finish();
    return out.toByteArray();
  }

  /**
   * The graph in this form.
   *
   * @throws RequestException 406 if this form cannot hold it: RDF/XML cannot name every predicate
   */
  public byte[] write(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(graph, out);
    } catch (JenaException unwritable) {
      throw unwritable();
    }
    return out.toByteArray();
  }

  /**
   * Writes the graph as it goes.
   *
   * @throws JenaException in the middle of it, if {@link #requireHolds} would refuse it
   */
  public void write(Graph graph, OutputStream out) {
    if (this == JSONLD) {
      JsonLdWriter.write(graph.stream().toList(), graph.getPrefixMapping(), out);
    } else {
      RDFWriter.source(graph).format(format).output(out);
    }
  }

  /**
   * Nothing, if this form can hold the graph.
   *
   * @throws RequestException 406 if it cannot: RDF/XML cannot name every predicate
   */
  public void requireHolds(Graph graph) {
    if (this == RDFXML) {
      try {
        // What it refuses is Jena's to know, and no more is known than that it can be written.
        write(graph, OutputStream.nullOutputStream());
      } catch (JenaException unwritable) {
        throw unwritable();
      }
    }
  }

  private RequestException unwritable() {
    return new RequestException(
        Problems.of(
            406,
            "Not acceptable",
            title + " cannot hold this graph; ask for text/turtle or another form."));
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public List<String> mediaTypes() {
    return mediaTypes;
  }
}
