package org.cartulary.export.datacite;

import java.util.List;
import java.util.Optional;
import org.cartulary.store.record.LanguageText;
import org.jspecify.annotations.Nullable;

/**
 * A grant in the terms of DataCite's schema (kernel 4.6 and 4.7), from which XML and JSON are
 * written. All texts that are there are not blank.
 *
 * @param doi bare, if it has one; a project has none, since a grant's is the award's
 * @param page the address of the page about it
 * @param type {@code Award} or {@code Project}
 * @param creators at least one
 * @param titles at least one
 * @param alternativeTitle an acronym
 * @param year four digits
 * @param date from when to when, as RKMS-ISO8601 writes it: {@code 2023-01/2025}, {@code 2023/}
 * @param outputs bare DOIs of what came of it
 * @param size a sum with its currency: {@code 250000 EUR}
 */
record DataCiteResource(
    Optional<String> doi,
    String page,
    String type,
    List<Agent> creators,
    List<LanguageText> titles,
    Optional<String> alternativeTitle,
    Publisher publisher,
    String year,
    List<Subject> subjects,
    List<Contributor> contributors,
    Optional<String> date,
    List<Identifier> alternates,
    List<String> outputs,
    Optional<String> size,
    List<LanguageText> descriptions,
    List<Funding> funding) {

  /** The date's type: {@code Valid} of an award, {@code Coverage} of a project. */
  String dateType() {
    return type.equals("Award") ? "Valid" : "Coverage";
  }

  /** What the outputs are to it. */
  String relationToOutputs() {
    return type.equals("Award") ? "IsSourceOf" : "HasPart";
  }

  /**
   * A person or an organisation.
   *
   * @param name of a person: family name, comma, given name, if that is known
   * @param identifier an ORCID iD or ROR id as an address
   */
  record Agent(
      String name,
      String language,
      boolean organization,
      @Nullable String given,
      @Nullable String family,
      Optional<String> identifier,
      List<Place> affiliations) {
    String nameType() {
      return organization ? "Organizational" : "Personal";
    }

    String scheme() {
      return organization ? "ROR" : "ORCID";
    }

    String schemeUri() {
      return organization ? "https://ror.org" : "https://orcid.org";
    }
  }

  /**
   * Where somebody works.
   *
   * @param ror an address
   */
  record Place(String name, Optional<String> ror) {}

  /** Who holds or gives it. */
  record Publisher(String name, Optional<String> ror) {}

  /** An agent with what it did: {@code ProjectLeader}. */
  record Contributor(String type, Agent agent) {}

  /**
   * What it is about.
   *
   * @param iri of a topic; empty for a free word
   */
  record Subject(LanguageText text, Optional<String> iri) {}

  /** Another identifier: {@code award number}, {@code 62206101}. */
  record Identifier(String type, String value) {}

  /**
   * Who pays.
   *
   * @param ror an address
   * @param funderId the address of a DOI of the registry of funders
   * @param awardNumber empty where it is not sure whose it is
   * @param awardUri the address of the award's DOI
   */
  record Funding(
      String funder,
      Optional<String> ror,
      Optional<String> funderId,
      Optional<String> awardNumber,
      Optional<String> awardUri,
      Optional<String> awardTitle) {}
}
