package org.cartulary.harvest;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/**
 * The formats in which a dump is read, those first that are read fastest. JSON-LD is not among
 * them: its contexts would have to be fetched from wherever it says.
 */
enum DumpFormat {
  N_TRIPLES("nt", "application/n-triples"),
  N_QUADS("nq", "application/n-quads"),
  TURTLE("ttl", "text/turtle"),
  TRIG("trig", "application/trig"),
  RDF_XML("rdf", "application/rdf+xml");

  /** What is asked for where a server can choose. */
  static final String ACCEPT =
      "text/turtle, application/n-triples;q=0.9, application/rdf+xml;q=0.8,"
          + " application/n-quads;q=0.7, application/trig;q=0.6";

  private final String ending;
  private final String mediaType;

  DumpFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  Lang lang() {
    return switch (this) {
      case N_TRIPLES -> Lang.NTRIPLES;
      case N_QUADS -> Lang.NQUADS;
      case TURTLE -> Lang.TURTLE;
      case TRIG -> Lang.TRIG;
      case RDF_XML -> Lang.RDFXML;
    };
  }

  /** By the end of a path, gzipped or not. */
  static Optional<DumpFormat> of(URI address) {
    String path = String.valueOf(address.getPath()).replaceFirst("\\.gz$", "");
    return Arrays.stream(values()).filter(each -> path.endsWith("." + each.ending)).findFirst();
  }

  /** By a media type without parameters. */
  static Optional<DumpFormat> of(String mediaType) {
    return Arrays.stream(values()).filter(each -> each.mediaType.equals(mediaType)).findFirst();
  }

  /** The dump that is read fastest. */
  static Optional<URI> best(List<URI> dumps) {
    return dumps.stream()
        .filter(dump -> of(dump).isPresent())
        .min(
            Comparator.comparing((URI dump) -> of(dump).orElseThrow())
                .thenComparing(URI::toString));
  }
}
