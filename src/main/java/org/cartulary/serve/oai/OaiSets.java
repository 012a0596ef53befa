package org.cartulary.serve.oai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cartulary.export.cerif.CerifSet;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.ItemType;
import org.cartulary.store.history.Facets;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.MetadataRecord;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.store.record.TopicRecord;

/**
 * The sets by which can be harvested: those of the OpenAIRE Guidelines for CRIS Managers, all nine
 * also where they are empty, and by type, source, funder and topic.
 */
final class OaiSets {
  private static final String TYPE = "type.";
  private static final String SOURCE = "source.";
  private static final String FUNDER = "funder.";
  private static final String TOPIC = "topic.";
  private static final Set<ItemType> GRANTS = EnumSet.of(ItemType.FUNDING, ItemType.PROJECT);

  private final ExportSite site;

  OaiSets(ExportSite site) {
    this.site = site;
  }

  /**
   * What a set holds.
   *
   * @param facet of the history; empty if nothing can be in it
   * @param types which items of things with the facet are in it
   */
  record Content(Optional<String> facet, Set<ItemType> types) {
    private static final Content NOTHING = new Content(Optional.empty(), Set.of());

    private static Content of(ItemType type) {
      return new Content(Optional.of(Facets.of(type.kind())), EnumSet.of(type));
    }
  }

  /** A set as it is listed. */
  record Listed(String spec, String name) {}

  /** What the set of that name holds; empty if there is no such set. */
  Optional<Content> content(String spec, HistorySnapshot history) {
    for (CerifSet set : CerifSet.values()) {
      if (set.spec().equals(spec)) {
        return Optional.of(set.type().map(Content::of).orElse(Content.NOTHING));
      }
    }
    if (spec.startsWith(TYPE)) {
      return Arrays.stream(ItemType.values())
          .filter(type -> spec.equals(spec(type)))
          .map(Content::of)
          .findFirst();
    }
    return facet(spec)
        .filter(facet -> history.facets(facet).contains(facet))
        .map(
            facet ->
                new Content(
                    Optional.of(facet),
                    spec.startsWith(SOURCE) ? EnumSet.allOf(ItemType.class) : GRANTS));
  }

  private Optional<String> facet(String spec) {
    if (spec.startsWith(SOURCE)) {
      return SetCoding.decode(spec.substring(SOURCE.length())).map(name -> Facets.SOURCE + name);
    }
    if (spec.startsWith(FUNDER)) {
      return SetCoding.decode(spec.substring(FUNDER.length())).map(n -> Facets.FUNDER + iri(n));
    }
    if (spec.startsWith(TOPIC)) {
      return SetCoding.decode(spec.substring(TOPIC.length())).map(n -> Facets.TOPIC + iri(n));
    }
    return Optional.empty();
  }

  /** The sets of an item. */
  List<String> of(ItemType type, Version version, HistorySnapshot history) {
    List<String> specs = new ArrayList<>();
    CerifSet.of(type).ifPresent(set -> specs.add(set.spec()));
    specs.add(spec(type));
    history.facets(version).stream().map(this::spec).flatMap(Optional::stream).forEach(specs::add);
    return specs;
  }

  private static String spec(ItemType type) {
    return TYPE + type.name().toLowerCase(Locale.ROOT);
  }

  private Optional<String> spec(String facet) {
    if (facet.startsWith(Facets.SOURCE)) {
      return Optional.of(SOURCE + SetCoding.encode(facet.substring(Facets.SOURCE.length())));
    }
    if (facet.startsWith(Facets.FUNDER)) {
      return Optional.of(FUNDER + SetCoding.encode(name(facet.substring(Facets.FUNDER.length()))));
    }
    if (facet.startsWith(Facets.TOPIC)) {
      return Optional.of(TOPIC + SetCoding.encode(name(facet.substring(Facets.TOPIC.length()))));
    }
    return Optional.empty();
  }

  /** A thing of the site by its local name, another's by its IRI. */
  private String name(String iri) {
    return site.localName(iri).orElse(iri);
  }

  private String iri(String name) {
    return name.contains(":") ? name : site.base() + name;
  }

  /** All sets, in an order that is always the same. */
  List<Listed> all(HistorySnapshot history) {
    List<Listed> sets = new ArrayList<>();
    for (CerifSet set : CerifSet.values()) {
      sets.add(new Listed(set.spec(), set.title()));
    }
    for (ItemType type : ItemType.values()) {
      sets.add(new Listed(spec(type), type.path()));
    }
    for (String start : List.of(Facets.SOURCE, Facets.FUNDER, Facets.TOPIC)) {
      for (String facet : history.facets(start)) {
        String name = facet.substring(start.length());
        sets.add(new Listed(spec(facet).orElseThrow(), label(start, name, history)));
      }
    }
    return sets;
  }

  private static String label(String start, String name, HistorySnapshot history) {
    if (start.equals(Facets.SOURCE)) {
      return "Source: " + name;
    }
    Optional<MetadataRecord> record = history.find(name).flatMap(Version::record);
    List<LanguageText> names =
        record
            .map(
                found ->
                    found instanceof OrganizationRecord organization
                        ? organization.organization().names()
                        : found instanceof TopicRecord topic
                            ? topic.topic().labels()
                            : List.<LanguageText>of())
            .orElse(List.of());
    String called = names.isEmpty() ? name : names.get(0).text();
    return (start.equals(Facets.FUNDER) ? "Funder: " : "Topic: ") + called;
  }
}
