package org.cartulary.harvest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.fetch.FetchException;

/** Reads a dump as it arrives. */
final class DumpReading {
  private DumpReading() {}

  /**
   * Passes on every statement.
   *
   * @param packed the dump, gzipped or not
   * @param address against which relative IRIs are resolved
   * @throws HarvestException if it is no RDF of that format, or not to its end
   * @throws IOException if it does not arrive, or there is too much of it
   */
  static void read(InputStream packed, Lang lang, String address, TripleFilter out)
      throws IOException {
    UnpackedStream in = UnpackedStream.of(packed, UnpackedStream.MAX_BYTES);
    try {
      RDFParser.source(in)
          .lang(lang)
          .base(address)
          .checking(false)
          .labelToNode(LabelToNode.createUseLabelAsGiven())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(new Watched(in, out));
    } catch (RiotException | RuntimeIOException broken) {
      throw failure(address, broken);
    } catch (StackOverflowError nested) {
      throw new HarvestException(address + " is nested too deeply", nested);
    }
  }

  /** The parser wraps what the stream throws. */
  private static HarvestException failure(String address, RuntimeException broken)
      throws IOException {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof FetchException failed) {
        throw failed;
      }
    }
    return new HarvestException(
        address + " cannot be read to its end: " + broken.getMessage(), broken);
  }

  /** Tells the stream of each statement. */
  private static final class Watched extends StreamRDFWrapper {
    private final UnpackedStream in;

    Watched(UnpackedStream in, TripleFilter out) {
      super(out);
      this.in = in;
    }

    @Override
    public void triple(Triple triple) {
      in.statement();
      super.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
      in.statement();
      super.quad(quad);
    }
  }
}
