package org.cartulary.export.rdf;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.export.WholeFile;
import org.cartulary.store.PublishedGraph;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.rdfjson.RDFJSONWriterSettings;

/**
 * Writes the current release in an RDF format, streaming: memory does not grow with the graph in
 * any of them. Graphs are kept where the format knows them; in the others each triple stands once.
 */
public final class DumpWriter {
  private static final int BUFFER = 1 << 16;

  /**
   * Writes to a file, gzipped if its name ends in {@code .gz}. The file is there when it is whole;
   * if anything goes wrong, whatever stood under that name before still does.
   *
   * @throws UnwritableException if the format cannot hold a triple
   */
  public void write(PublishedGraph graph, RdfFormat format, Path file) throws IOException {
    WholeFile.write(
        file, out -> write(graph, format, isGzip(file) ? new GZIPOutputStream(out, BUFFER) : out));
  }

  private static boolean isGzip(Path file) {
    return file.getFileName().toString().endsWith(".gz");
  }

  /**
   * Writes to a stream and closes it.
   *
   * @throws UnwritableException if the format cannot hold a triple; what was written until then is
   *     not a whole document
   */
  public void write(PublishedGraph graph, RdfFormat format, OutputStream out) throws IOException {
    write(format, out, format.keepsGraphs() ? graph::streamQuads : graph::streamTriples);
  }

  /**
   * Writes what one source says to a stream and closes it.
   *
   * @param source the IRI of the source's graph
   * @throws UnwritableException as above
   */
  public void write(PublishedGraph graph, String source, RdfFormat format, OutputStream out)
      throws IOException {
    Node name = NodeFactory.createURI(source);
    write(
        format,
        out,
        stream ->
            graph.streamGraph(source, format.keepsGraphs() ? new InGraph(stream, name) : stream));
  }

  private static void write(RdfFormat format, OutputStream out, Consumer<StreamRDF> content)
      throws IOException {
    try (OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        // Rio's writers flush or encode piece by piece on a bare stream, which is very slow.
        Writer text =
            new BufferedWriter(new OutputStreamWriter(buffered, StandardCharsets.UTF_8), BUFFER)) {
      content.accept(stream(format, buffered, text));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeIOException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    } catch (RDFHandlerException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Puts the triples of one graph into it. */
  private static final class InGraph extends StreamRDFWrapper {
    private final Node graph;

    InGraph(StreamRDF other, Node graph) {
      super(other);
      this.graph = graph;
    }

    @Override
    public void triple(Triple triple) {
      quad(Quad.create(graph, triple));
    }
  }

  /** Not all by Rio: see docs/decisions/0013-who-writes-dumps.md. */
  private static StreamRDF stream(RdfFormat format, OutputStream bytes, Writer text)
      throws IOException {
    return switch (format) {
      case NTRIPLES, NQUADS -> StreamRDFLib.writer(bytes);
      case JSONLD -> checked(format, JsonLdStream.document(bytes));
      case NDJSONLD -> checked(format, JsonLdStream.lines(bytes));
      default -> new Prefixed(checked(format, writer(format, bytes, text)));
    };
  }

  private static StreamRDF checked(RdfFormat format, RDFHandler handler) {
    return new RioStream(new CheckedHandler(format, handler));
  }

  private static RDFWriter writer(RdfFormat format, OutputStream bytes, Writer text) {
    RDFWriter writer =
        format == RdfFormat.BINARY
            ? Rio.createWriter(format.rio(), bytes)
            : Rio.createWriter(format.rio(), text);
    // Each of these is about not holding the graph back: Turtle and TriG for blank nodes to nest,
    // RDF/JSON for subjects to come together, which they already do.
    writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    writer.getWriterConfig().set(RDFJSONWriterSettings.ALLOW_MULTIPLE_OBJECT_VALUES, true);
    return writer;
  }
}
