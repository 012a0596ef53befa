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
  GRANT(VIVO.Grant, VIVO.Contract),
  PERSON(FOAF.Person),
  ORGANIZATION(FOAF.Organization),
  TOPIC(SKOS.Concept),
  PUBLICATION(BIBO.Document);

  private final List<Node> classes;

  RecordKind(Node... classes) {
    this.classes = List.of(classes);
  }

  /** The classes whose instances are of the kind. */
  public List<Node> classes() {
    return classes;
  }

  /** The name in commands, files and queries: {@code grant}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
