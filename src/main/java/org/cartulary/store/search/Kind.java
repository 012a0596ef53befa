package org.cartulary.store.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.BIBO;
import org.cartulary.vocab.FOAF;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/** What can be listed. A thing can be of several kinds: a funder is an organisation. */
@SuppressWarnings("ImmutableEnumChecker") // its list does not change
public enum Kind {
  GRANT(VIVO.Grant),
  PERSON(FOAF.Person),
  ORGANIZATION(FOAF.Organization, VIVO.FundingOrganization),
  FUNDER(VIVO.FundingOrganization),
  TOPIC(SKOS.Concept),
  PUBLICATION(BIBO.Document);

  private final List<Node> classes;

  Kind(Node... classes) {
    this.classes = List.of(classes);
  }

  /** The classes of its things: one of them is enough. */
  List<Node> classes() {
    return classes;
  }

  /** The class that says what its things are. */
  public Node type() {
    return classes.get(0);
  }

  /** Its name in the index and in addresses, such as {@code grant}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that name. */
  public static Optional<Kind> of(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
