package org.cartulary.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a release beside its number and time.
 *
 * @param base what every IRI of the site starts with
 * @param title of the site
 * @param license the IRI of the data's licence, or null
 * @param publisher who publishes it, or null
 * @param sources one per named graph
 */
public record ReleaseDescription(
    String base,
    String title,
    @Nullable String license,
    @Nullable Agent publisher,
    List<ReleaseSource> sources) {

  public ReleaseDescription {
    sources = sources.stream().sorted(Comparator.comparing(ReleaseSource::name)).toList();
  }

  /** A person or organisation by IRI and name. */
  public record Agent(String iri, String name) {}

  /**
   * A source.
   *
   * @param name the source's name; its graph is {@code {base}source-{name}}
   * @param title for people, or null
   * @param address where it stands on the web, or null
   */
  public record ReleaseSource(String name, @Nullable String title, @Nullable String address) {}

  /** The IRIs of the sources' graphs. */
  public Set<String> graphs() {
    return sources.stream().map(this::graph).collect(Collectors.toUnmodifiableSet());
  }

  /** The IRI of a source's graph. */
  public String graph(ReleaseSource source) {
    return base + GraphNames.SOURCE + source.name();
  }
}
