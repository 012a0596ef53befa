package org.cartulary.vocab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What VIVO's reasoner concludes from a class: its named superclasses. A table, so that mapping
 * needs no ontology at hand; a test compares it with the released ontology.
 */
public final class Supertypes {
  private static final List<Node> OCCURRENT = List.of(OBO.BFO_0000003, OBO.BFO_0000001);
  private static final List<Node> CONTINUANT = List.of(OBO.BFO_0000002, OBO.BFO_0000001);
  private static final List<Node> RELATIONSHIP =
      join(List.of(VIVO.Relationship, OBO.BFO_0000020), CONTINUANT);
  private static final List<Node> ROLE =
      join(List.of(OBO.BFO_0000023, OBO.BFO_0000017, OBO.BFO_0000020), CONTINUANT);
  private static final List<Node> INVESTIGATOR = join(List.of(VIVO.ResearcherRole), ROLE);
  private static final List<Node> LEADING = join(List.of(VIVO.InvestigatorRole), INVESTIGATOR);
  private static final List<Node> AGENT = join(List.of(FOAF.Agent, OBO.BFO_0000004), CONTINUANT);
  private static final List<Node> ORGANIZATION = join(List.of(FOAF.Organization), AGENT);
  private static final List<Node> INFORMATION =
      join(List.of(OBO.IAO_0000030, OBO.BFO_0000031), CONTINUANT);
  private static final List<Node> CONTACT = join(List.of(OBO.ARG_2000379), INFORMATION);

  private static final Map<Node, List<Node>> TABLE =
      Map.ofEntries(
          Map.entry(VIVO.Grant, RELATIONSHIP),
          Map.entry(VIVO.Position, RELATIONSHIP),
          Map.entry(VIVO.Authorship, RELATIONSHIP),
          Map.entry(VIVO.ResearcherRole, ROLE),
          Map.entry(VIVO.InvestigatorRole, INVESTIGATOR),
          Map.entry(VIVO.PrincipalInvestigatorRole, LEADING),
          Map.entry(VIVO.CoPrincipalInvestigatorRole, LEADING),
          Map.entry(
              VIVO.DateTimeInterval, join(List.of(OBO.BFO_0000038, OBO.BFO_0000008), OCCURRENT)),
          Map.entry(VIVO.DateTimeValue, join(List.of(OBO.BFO_0000148, OBO.BFO_0000008), OCCURRENT)),
          Map.entry(FOAF.Person, AGENT),
          Map.entry(FOAF.Organization, AGENT),
          Map.entry(VIVO.FundingOrganization, ORGANIZATION),
          Map.entry(VIVO.University, ORGANIZATION),
          Map.entry(VIVO.College, ORGANIZATION),
          Map.entry(VIVO.Department, ORGANIZATION),
          Map.entry(VIVO.Institute, ORGANIZATION),
          Map.entry(VIVO.Laboratory, ORGANIZATION),
          Map.entry(VIVO.Hospital, ORGANIZATION),
          Map.entry(VIVO.Company, ORGANIZATION),
          Map.entry(VIVO.GovernmentAgency, ORGANIZATION),
          Map.entry(VIVO.Foundation, ORGANIZATION),
          Map.entry(BIBO.Document, INFORMATION),
          Map.entry(BIBO.Collection, INFORMATION),
          Map.entry(VCARD.Kind, CONTACT),
          Map.entry(VCARD.Individual, join(List.of(VCARD.Kind), CONTACT)),
          Map.entry(VCARD.Organization, join(List.of(VCARD.Kind), CONTACT)),
          Map.entry(VCARD.Name, List.of(VCARD.Identification)),
          Map.entry(VCARD.URL, List.of(VCARD.Explanatory)),
          Map.entry(SKOS.Concept, List.of()),
          Map.entry(OWL.Thing, List.of()));

  private Supertypes() {}

  /** Every class that an individual can be asserted to have. */
  public static Set<Node> classes() {
    return TABLE.keySet();
  }

  /**
   * The named superclasses of {@code type}, without itself, nearest first; {@code owl:Thing} is not
   * counted as one, as VIVO does not.
   *
   * @throws IllegalArgumentException for a class that is not one of {@link #classes()}
   */
  public static List<Node> of(Node type) {
    List<Node> known = TABLE.get(type);
    if (known == null) {
      throw new IllegalArgumentException("a class without its superclasses: " + type);
    }
    return known;
  }

  private static List<Node> join(List<Node> first, List<Node> rest) {
    Set<Node> all = new LinkedHashSet<>(first);
    all.addAll(rest);
    return List.copyOf(all);
  }
}
