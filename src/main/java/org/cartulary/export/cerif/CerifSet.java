package org.cartulary.export.cerif;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cartulary.export.record.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * The sets that the guidelines ask of every repository, in their order, with what they hold of
 * ours. Those of which we have nothing are empty, but there.
 */
public enum CerifSet {
  PUBLICATIONS(ItemType.PUBLICATION),
  PRODUCTS(null),
  PATENTS(null),
  PERSONS(ItemType.PERSON),
  ORGUNITS(ItemType.ORGANIZATION),
  PROJECTS(ItemType.PROJECT),
  FUNDING(ItemType.FUNDING),
  EVENTS(null),
  EQUIPMENTS(null);

  private final @Nullable ItemType type;

  CerifSet(@Nullable ItemType type) {
    this.type = type;
  }

  /** The type of its items, if we have such. */
  public Optional<ItemType> type() {
    return Optional.ofNullable(type);
  }

  /** Its {@code setSpec}: {@code openaire_cris_projects}. */
  public String spec() {
    return "openaire_cris_" + name().toLowerCase(Locale.ROOT);
  }

  /** Its {@code setName}: {@code OpenAIRE_CRIS_projects}. */
  public String title() {
    return "OpenAIRE_CRIS_" + name().toLowerCase(Locale.ROOT);
  }

  /** The set of the items of a type. */
  public static Optional<CerifSet> of(ItemType type) {
    return Arrays.stream(values()).filter(set -> set.type == type).findFirst();
  }
}
