package org.cartulary.export.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The RDF formats of dumps. Those that know named graphs tell the sources apart. */
public enum RdfFormat {
  TURTLE(RDFFormat.TURTLE, false),
  RDFXML(RDFFormat.RDFXML, false),
  JSONLD(RDFFormat.JSONLD, true),
  /** A line for each thing; for that it cannot tell the sources apart. */
  NDJSONLD(RDFFormat.NDJSONLD, false),
  NTRIPLES(RDFFormat.NTRIPLES, false),
  NQUADS(RDFFormat.NQUADS, true),
  TRIG(RDFFormat.TRIG, true),
  TRIX(RDFFormat.TRIX, true),
  RDFJSON(RDFFormat.RDFJSON, false),
  BINARY(RDFFormat.BINARY, true);

  // Immutable, but Error Prone cannot know.
  @SuppressWarnings("ImmutableEnumChecker")
  private final RDFFormat rio;

  private final boolean quads;

  RdfFormat(RDFFormat rio, boolean quads) {
    this.rio = rio;
    this.quads = quads;
  }

  /** The format of a name as the command line spells it, such as {@code turtle}. */
  public static Optional<RdfFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.id().equals(name)).findFirst();
  }

  /** The name as the command line spells it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return rio.getDefaultMIMEType();
  }

  /** How file names end, without the dot. */
  public String extension() {
    return rio.getDefaultFileExtension();
  }

  /** Whether the graph of each triple is kept; if not, each triple is written once. */
  public boolean keepsGraphs() {
    return quads;
  }

  /** Whether the file is XML, which cannot hold every character. */
  boolean isXml() {
    return this == RDFXML || this == TRIX;
  }

  RDFFormat rio() {
    return rio;
  }
}
