package org.cartulary.serve.published;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartulary.serve.http.Reply;

/**
 * The sources of a site: their texts, by the names that evidence gives them, and what came of them.
 */
@FunctionalInterface
public interface SourceDocuments {

  /** Of what kind a source is. */
  enum Kind {
    /** A page of prose. */
    PAGE,
    /** Records, by hand or from a program. */
    RECORDS,
    /** Linked data of another publisher. */
    LINKED_DATA
  }

  /**
   * A source of the site.
   *
   * @param name a slug, unique in the site
   * @param document what its text is called in evidence: a path with forward slashes
   * @param title for people
   * @param address where it stands on the web
   */
  record Source(
      String name, Kind kind, String document, Optional<String> title, Optional<String> address) {}

  /**
   * A document's text as it is now.
   *
   * @param version letters, digits and hyphens that tell it from what it was before a change
   * @param modified when it was changed
   * @param body writes it as UTF-8 when it is sent, since a feed can be of any size; ends with the
   *     exception of a stream that takes no more
   */
  record Text(String version, Instant modified, Reply.Body body) {}

  /**
   * A document's text.
   *
   * @param name the document's name as evidence has it, with forward slashes; it comes from a
   *     request and may be anything, so look it up among the site's sources and never in a folder
   * @return empty if the site has no such source, and quotes no such document
   */
  Optional<Text> read(String name);

  /** The site's sources in the order of its configuration. */
  default List<Source> sources() {
    return List.of();
  }

  /**
   * Documents that are no sources, of which {@link #read} gives away what is evidence and no more.
   */
  default List<String> quoted() {
    return List.of();
  }

  /** What the last publishing reported; empty if nobody knows. */
  default Optional<SourcesReport> lastReport() {
    return Optional.empty();
  }
}
