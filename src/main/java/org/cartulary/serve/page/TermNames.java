package org.cartulary.serve.page;

import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Names of terms for people: an ontology's own local name, spelled out. */
final class TermNames {
  /** OBO's local names are numbers; these are its labels. */
  private static final Map<String, String> NUMBERED =
      Map.of(
          "RO_0000052", "inheres in",
          "RO_0000053", "bearer of",
          "ARG_2000028", "has contact info",
          "ARG_2000029", "contact info for",
          "BFO_0000050", "part of",
          "BFO_0000051", "has part");

  /** Where a local name would not say to a person what it is. */
  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("sponsorAwardId", "award number"),
          Map.entry("localAwardId", "local award number"),
          Map.entry("hasSubjectArea", "topic"),
          Map.entry("assignedBy", "funder"),
          Map.entry("dateTimeInterval", "period"),
          Map.entry("DateTimeInterval", "period"),
          Map.entry("freetextKeyword", "keyword"),
          Map.entry("totalAwardAmount", "amount"),
          Map.entry("CoPrincipalInvestigatorRole", "co-principal investigator role"));

  private TermNames() {}

  /** {@code vivo:PrincipalInvestigatorRole} is "principal investigator role". */
  static String of(Node term) {
    if (!term.isURI()) {
      return term.toString();
    }
    String iri = term.getURI();
    String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    String label = NUMBERED.get(local);
    if (label == null) {
      label = SPOKEN.get(local);
    }
    if (label != null) {
      return label;
    }
    return local.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
