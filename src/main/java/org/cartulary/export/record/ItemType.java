package org.cartulary.export.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cartulary.store.record.RecordKind;

/**
 * The types of items that repositories exchange. A grant of VIVO is two of them: the funding, and
 * the project that it funds (OpenAIRE Guidelines for CRIS Managers).
 */
public enum ItemType {
  FUNDING(RecordKind.GRANT, "Fundings"),
  PROJECT(RecordKind.GRANT, "Projects"),
  PERSON(RecordKind.PERSON, "Persons"),
  ORGANIZATION(RecordKind.ORGANIZATION, "OrgUnits"),
  PUBLICATION(RecordKind.PUBLICATION, "Publications"),
  TOPIC(RecordKind.TOPIC, "Topics");

  private final RecordKind kind;
  private final String path;

  ItemType(RecordKind kind, String path) {
    this.kind = kind;
    this.path = path;
  }

  /** The kind of record that items of the type are made from. */
  public RecordKind kind() {
    return kind;
  }

  /** What identifiers of the type start with: {@code Projects}. */
  public String path() {
    return path;
  }

  /** The types of the items that records of a kind make, in the order in which they are listed. */
  public static List<ItemType> of(RecordKind kind) {
    return Arrays.stream(values()).filter(type -> type.kind == kind).toList();
  }

  /** The type whose identifiers start so. */
  public static Optional<ItemType> ofPath(String path) {
    return Arrays.stream(values()).filter(type -> type.path.equals(path)).findFirst();
  }
}
