package org.cartulary.export.cerif;

import java.util.regex.Pattern;

/** The versions of the OpenAIRE Guidelines for CRIS Managers that have an XML of their own. */
public enum CerifVersion {
  V1_1(
      "1.1",
      "oai_cerif_openaire",
      "https://orcid\\.org/0000-000(1-[5-9]|2-[0-9]|3-[0-4])[0-9]{3}-[0-9]{3}[0-9X]"),
  V1_2(
      "1.2",
      "oai_cerif_openaire_1.2",
      "https://orcid\\.org/(0000-000((1-[5-9]|2-[0-9]|3-[0-4])[0-9]{3}-[0-9]{3}[0-9X]|3-5000-0001)"
          + "|0009-00(0[0-9]-[0-9]{4}-[0-9]{3}[0-9X]|10-0000-0000))");

  private static final String COMPATIBILITY =
      "https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Service_Compatibility";

  private final String number;
  private final String prefix;
  private final Pattern orcid;

  CerifVersion(String number, String prefix, String orcid) {
    this.number = number;
    this.prefix = prefix;
    this.orcid = Pattern.compile(orcid);
  }

  /** The number of the version: {@code 1.2}. */
  public String number() {
    return number;
  }

  /** What OAI-PMH calls the format: {@code oai_cerif_openaire}. */
  public String prefix() {
    return prefix;
  }

  /** The namespace of its elements. */
  public String namespace() {
    return "https://www.openaire.eu/cerif-profile/" + number + "/";
  }

  /** The address of its schema. */
  public String schema() {
    return "https://www.openaire.eu/schema/cris/" + number + "/openaire-cerif-profile.xsd";
  }

  /** The class of services that offer it. */
  String compatibility() {
    return COMPATIBILITY + "#" + number;
  }

  /** The namespace of the element that says what a service offers; the same in all versions. */
  static String compatibilityNamespace() {
    return COMPATIBILITY;
  }

  /** Whether its schema takes the ORCID iD, given as an address. */
  boolean takesOrcid(String orcidAddress) {
    return orcid.matcher(orcidAddress).matches();
  }

  /** Whether texts may be without a language. */
  boolean languageIsOptional() {
    return this != V1_1;
  }

  /** Whether it has elements for ROR ids, Funder Registry numbers and DOIs of grants. */
  boolean namesIdentifiers() {
    return this != V1_1;
  }

  /** Whether persons may have identifiers of any type. */
  boolean identifiesPersons() {
    return this != V1_1;
  }
}
