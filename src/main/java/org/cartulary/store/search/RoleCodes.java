package org.cartulary.store.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.cartulary.vocab.VIVO;

/** Short names of roles, as parameters have them. */
public final class RoleCodes {
  /** The roles that we publish, the leading ones first. */
  public static final List<String> KNOWN = List.of("pi", "co-pi", "investigator", "researcher");

  private static final Map<Node, String> CODES =
      Map.of(
          VIVO.PrincipalInvestigatorRole, KNOWN.get(0),
          VIVO.CoPrincipalInvestigatorRole, KNOWN.get(1),
          VIVO.InvestigatorRole, KNOWN.get(2),
          VIVO.ResearcherRole, KNOWN.get(3));

  private RoleCodes() {}

  /**
   * The name of a class of roles: {@code pi}; of one that is not ours, its own in small letters.
   */
  static String code(Node type) {
    String known = CODES.get(type);
    if (known != null) {
      return known;
    }
    String iri = type.getURI();
    String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return local
        .replaceAll("Role$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** Which of two roles leads: the order of {@link #KNOWN}, all others after. */
  static int rank(String code) {
    int known = KNOWN.indexOf(code);
    return known < 0 ? KNOWN.size() : known;
  }
}
