package org.cartulary.store.record;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/** The kinds of things that have records. A thing of several is of the first of them. */
public enum RecordKind {
  GRANT,
  PERSON,
  ORGANIZATION,
  TOPIC,
  PUBLICATION;

  /** The classes whose instances are of the kind. */
  public List<Node> classes() {
    return switch (this) {
      case GRANT -> List.of(VIVO.Grant, VIVO.Contract);
      case PERSON -> List.of(FOAF.Person);
      case ORGANIZATION -> List.of(FOAF.Organization);
      case TOPIC -> List.of(SKOS.Concept);
      case PUBLICATION -> List.of(BIBO.Document);
    };
  }

  /** The name in commands, files and queries: {@code grant}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RecordKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
