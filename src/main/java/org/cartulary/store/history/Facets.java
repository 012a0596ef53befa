package org.cartulary.store.history;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.RecordKind;

/**
 * By what records are chosen; a facet is called {@code kind:grant}, {@code source:projects}, {@code
 * topic:} and its IRI.
 */
public final class Facets {
  /** Starts the name of a facet of a funder, before its IRI. */
  public static final String FUNDER = "funder:";

  /** Starts the name of a facet of a topic, before its IRI. */
  public static final String TOPIC = "topic:";

  /** Starts the name of a facet of a source, before its name. */
  public static final String SOURCE = "source:";

  private static final String KIND = "kind:";

  private Facets() {}

  /** The facet of a kind. */
  public static String of(RecordKind kind) {
    return KIND + kind.id();
  }

  /** The facets of a record. */
  static Set<String> of(MetadataRecord record) {
    Set<String> facets = new LinkedHashSet<>();
    facets.add(of(record.kind()));
    record.sources().forEach(source -> facets.add(SOURCE + source));
    if (record instanceof GrantRecord grant) {
      grant.funders().forEach(funder -> facets.add(FUNDER + funder.iri()));
      grant.topics().forEach(topic -> facets.add(TOPIC + topic.iri()));
    }
    return facets;
  }
}
