package org.cartulary.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.cartulary.model.Person;
import org.cartulary.model.SourceDescription;
import org.jspecify.annotations.Nullable;

/**
 * One source of a site.
 *
 * @param name a slug, unique in the site
 * @param file the file's absolute, real path, inside the site
 * @param document what the file is called in evidence and problems: its path inside the site, with
 *     forward slashes
 * @param title for people, or null
 * @param address where the page stands on the web, or null
 * @param owner whose page it is, or null
 * @param uriSpace what the IRIs of the things start with of which linked data speaks; null for
 *     every other kind
 */
public record SourceConfig(
    String name,
    Kind kind,
    Path file,
    String document,
    @Nullable String title,
    @Nullable String address,
    @Nullable Person owner,
    @Nullable String uriSpace) {

  /** A source of our own. */
  public SourceConfig(
      String name,
      Kind kind,
      Path file,
      String document,
      @Nullable String title,
      @Nullable String address,
      @Nullable Person owner) {
    this(name, kind, file, document, title, address, owner, null);
  }

  /** What kind of source, and so which reader it needs. */
  public enum Kind {
    /** A page of prose, as plain text. */
    PAGE,
    /** The typed model written down, as YAML ({@code .yaml}, {@code .yml}). */
    YAML_RECORDS,
    /** The typed model written down, as JSON Lines ({@code .jsonl}). */
    JSON_LINES_RECORDS,
    /** Linked data of another publisher, as N-Triples ({@code .nt}, {@code .nt.gz}). */
    LINKED_DATA;

    /**
     * The kind of a file.
     *
     * @param stated {@code page}, {@code records}, {@code rdf}, or null to go by the file's ending
     *     alone
     * @return empty where the ending does not tell, or contradicts what is stated
     */
    static Optional<Kind> of(@Nullable String stated, String file) {
      String plain = file.replaceFirst("\\.nt\\.gz$", ".nt");
      String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      Optional<Kind> byEnding =
          switch (ending) {
            case "txt" -> Optional.of(PAGE);
            case "yaml", "yml" -> Optional.of(YAML_RECORDS);
            case "jsonl" -> Optional.of(JSON_LINES_RECORDS);
            case "nt" -> Optional.of(LINKED_DATA);
            default -> Optional.empty();
          };
      if (stated == null) {
        return byEnding;
      }
      return switch (stated) {
        case "page" -> Optional.of(PAGE);
        case "rdf" -> byEnding.filter(kind -> kind == LINKED_DATA);
        default -> byEnding.filter(kind -> kind != PAGE && kind != LINKED_DATA);
      };
    }
  }

  /** What the mapper needs to know of it. */
  public SourceDescription description() {
    return new SourceDescription(name, title, address, owner);
  }
}
