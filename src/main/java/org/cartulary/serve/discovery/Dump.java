package org.cartulary.serve.discovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartulary.export.dump.DumpMaker;
import org.cartulary.export.dump.ReleaseFile;
import org.cartulary.export.dump.ReleaseFiles;
import org.cartulary.export.rdf.RdfFormat;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseDescription.ReleaseSource;
import org.cartulary.store.statistics.VoidNames;

/**
 * A dump on offer.
 *
 * @param part what it holds: all, or the name of a source
 * @param issued when the release that it holds was published
 */
record Dump(Optional<String> part, RdfFormat format, ReleaseFile file, Instant issued) {

  /**
   * The dumps among the files of a release: first all sources together, then each.
   *
   * @param release whose description names the sources
   */
  static List<Dump> of(ReleaseFiles files, Release release) {
    List<Dump> dumps = new ArrayList<>();
    add(dumps, files, VoidNames.WHOLE, Optional.empty());
    for (ReleaseSource source : release.description().sources()) {
      add(dumps, files, DumpMaker.part(source), Optional.of(source.name()));
    }
    return dumps;
  }

  private static void add(
      List<Dump> dumps, ReleaseFiles files, String name, Optional<String> part) {
    for (RdfFormat format : DumpMaker.FORMATS) {
      files
          .named(DumpMaker.fileName(name, format))
          .ifPresent(file -> dumps.add(new Dump(part, format, file, files.issued())));
    }
  }

  /** Where the newest is. */
  String path() {
    return DumpPages.PATH + file.name();
  }

  /** What it is called. */
  String title() {
    return formatName() + part.map(source -> ", source " + source).orElse("");
  }

  /** What people call the format. */
  String formatName() {
    return switch (format) {
      case NQUADS -> "N-Quads";
      case TURTLE -> "Turtle";
      case RDFXML -> "RDF/XML";
      case JSONLD -> "JSON-LD";
      case NDJSONLD -> "Newline-delimited JSON-LD";
      default -> format.id();
    };
  }

  /** The code of the format in the EU's list of file types. */
  String fileType() {
    return switch (format) {
      case NQUADS -> "RDF_N_QUADS";
      case TURTLE -> "RDF_TURTLE";
      case RDFXML -> "RDF_XML";
      default -> "JSON_LD";
    };
  }

  /** The media type as IANA's registry names it, if it is registered. */
  Optional<String> mediaType() {
    return format == RdfFormat.NDJSONLD
        ? Optional.empty()
        : Optional.of("https://www.iana.org/assignments/media-types/" + format.mediaType());
  }
}
