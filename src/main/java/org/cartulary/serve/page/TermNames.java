package org.cartulary.serve.page;

import java.util.Locale;
import org.apache.jena.graph.Node;

/**
 * Names of classes and properties for people: from the messages, by the local name of the term's
 * IRI; of those that are not ours to translate, the local name spelled out.
 */
public final class TermNames {
  private final Messages words;

  /** Names in a language. */
  public TermNames(Messages words) {
    this.words = words;
  }

  /** {@code vivo:PrincipalInvestigatorRole} is "principal investigator". */
  public String of(Node term) {
    if (!term.isURI()) {
      return term.toString();
    }
    String iri = term.getURI();
    String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return words.find("term." + local).orElseGet(() -> spelled(local));
  }

  private static String spelled(String local) {
    return local.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
