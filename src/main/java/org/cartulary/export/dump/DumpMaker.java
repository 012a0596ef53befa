package org.cartulary.export.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.cartulary.export.rdf.DumpWriter;
import org.cartulary.export.rdf.RdfFormat;
import org.cartulary.export.rdf.UnwritableException;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseDescription.ReleaseSource;
import org.cartulary.store.statistics.VoidNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dumps of a release: all sources together and each of them, in each format, gzipped. Streams;
 * memory does not grow with the graph. A format that cannot hold a graph is left out and logged.
 */
public final class DumpMaker implements FileMaker {
  /** The formats, in the order in which they are listed. */
  public static final List<RdfFormat> FORMATS =
      List.of(
          RdfFormat.NQUADS,
          RdfFormat.TURTLE,
          RdfFormat.RDFXML,
          RdfFormat.JSONLD,
          RdfFormat.NDJSONLD);

  private static final Logger LOG = LoggerFactory.getLogger(DumpMaker.class);
  private static final int BUFFER = 1 << 16;

  private final DumpWriter writer = new DumpWriter();

  /** What the dumps of one source are called, without their endings. */
  public static String part(ReleaseSource source) {
    return "source-" + source.name();
  }

  /** What the dump of a part in a format is called. */
  public static String fileName(String part, RdfFormat format) {
    return part + "." + format.extension() + ".gz";
  }

  @Override
  public void make(PublishedGraph graph, Release release, Target target) throws IOException {
    for (RdfFormat format : FORMATS) {
      dump(fileName(VoidNames.WHOLE, format), target, out -> writer.write(graph, format, out));
      for (ReleaseSource source : release.description().sources()) {
        String name = release.description().graph(source);
        dump(fileName(part(source), format), target, out -> writer.write(graph, name, format, out));
      }
    }
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static void dump(String name, Target target, Content content) throws IOException {
    try (OutputStream out = target.open(name);
        OutputStream zipped = new GZIPOutputStream(out, BUFFER)) {
      content.writeTo(zipped);
    } catch (UnwritableException cannot) {
      LOG.warn("There will be no dump {}: {}", name, cannot.getMessage());
      target.discard(name);
    }
  }
}
