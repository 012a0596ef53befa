package org.cartulary.serve.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cartulary.export.dump.FilesOnOffer;
import org.cartulary.export.dump.ReleaseFiles;
import org.cartulary.serve.published.Published;
import org.cartulary.store.Release;

/**
 * The dumps on offer as a page shows them.
 *
 * @param release the number of the release that they hold, empty while there are none
 * @param date when it was published, {@code yyyy-mm-dd}
 * @param pending the number of the release of which dumps are being made, empty if none are
 */
public record DumpTable(
    Optional<Integer> release, String date, Optional<Integer> pending, List<Row> rows) {

  /**
   * A dump.
   *
   * @param part empty for all, or the name of a source
   * @param href where it is
   * @param size for people, such as {@code 1.4 MB}
   * @param sha256 in hex
   */
  public record Row(
      Optional<String> part, String format, String href, String name, String size, String sha256) {}

  static DumpTable of(Published published, FilesOnOffer files) {
    Optional<ReleaseFiles> newest = files.newest();
    Optional<Integer> current = published.release().map(Release::number);
    Optional<Integer> made = newest.map(ReleaseFiles::release);
    return new DumpTable(
        made,
        newest.map(n -> n.issued().toString().substring(0, 10)).orElse(""),
        current.filter(number -> made.filter(number::equals).isEmpty()),
        dumps(published, files).stream().map(DumpTable::row).toList());
  }

  /** Those on offer; none before the first were made. */
  static List<Dump> dumps(Published published, FilesOnOffer files) {
    return files.newest().stream().flatMap(newest -> dumps(published, newest).stream()).toList();
  }

  private static List<Dump> dumps(Published published, ReleaseFiles newest) {
    return published.graph().releases().stream()
        .filter(release -> release.number() == newest.release())
        .findFirst()
        .map(release -> Dump.of(newest, release))
        .orElse(List.of());
  }

  private static Row row(Dump dump) {
    return new Row(
        dump.part(),
        dump.formatName(),
        dump.path(),
        dump.file().name(),
        size(dump.file().size()),
        dump.file().sha256());
  }

  /** By thousands, as file managers and DCAT's readers count. */
  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    double size = bytes;
    String unit = "";
    for (String next : List.of("kB", "MB", "GB", "TB")) {
      if (size < 999.95) {
        break;
      }
      size /= 1_000;
      unit = next;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, unit);
  }
}
