package org.cartulary.store.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant ({@code vivo:Grant}), which is also the project that it funds.
 *
 * @param iri the grant's IRI
 * @param contract whether it is a {@code vivo:Contract}
 * @param titles its labels, one a language; never empty
 * @param abbreviation its acronym
 * @param abstracts what it is about
 * @param awardNumber the funder's number ({@code vivo:sponsorAwardId})
 * @param localNumber the institution's own ({@code vivo:localAwardId})
 * @param doi its DOI, bare: {@code 10.35802/221400}
 * @param amount the sum that was awarded
 * @param programme the funder's programme
 * @param status what a source says: {@code ongoing} or {@code completed}
 * @param start the first day of its period, as precisely as it is known: {@code 2023}, {@code
 *     2023-01}, {@code 2023-01-15}
 * @param end the last, likewise
 * @param funders who awarded it
 * @param organizations other organisations that take part
 * @param participations who takes part, principal investigators first
 * @param topics what it is about
 * @param keywords free words
 * @param publications what came of it
 * @param pages addresses of pages about it
 * @param sources as {@link MetadataRecord#sources}
 */
public record GrantRecord(
    String iri,
    boolean contract,
    List<LanguageText> titles,
    @Nullable String abbreviation,
    List<LanguageText> abstracts,
    @Nullable String awardNumber,
    @Nullable String localNumber,
    @Nullable String doi,
    @Nullable Amount amount,
    @Nullable LanguageText programme,
    @Nullable String status,
    @Nullable String start,
    @Nullable String end,
    List<OrganizationLink> funders,
    List<OrganizationLink> organizations,
    List<Participation> participations,
    List<TopicLink> topics,
    List<LanguageText> keywords,
    List<PublicationLink> publications,
    List<String> pages,
    List<String> sources)
    implements MetadataRecord {

  /**
   * A sum.
   *
   * @param value a decimal without exponent: {@code 300000}, {@code 1250.5}
   * @param currency an ISO 4217 code, or null where it is not stated
   */
  public record Amount(String value, @Nullable String currency) {}

  /** A person's part in a grant. */
  public record Participation(PersonLink person, Role role) {}

  /** What a person is to a grant; the first is the strongest. */
  public enum Role {
    /** {@code vivo:PrincipalInvestigatorRole}. */
    PRINCIPAL_INVESTIGATOR,
    /** {@code vivo:CoPrincipalInvestigatorRole}. */
    CO_PRINCIPAL_INVESTIGATOR,
    /** {@code vivo:InvestigatorRole}. */
    INVESTIGATOR,
    /** {@code vivo:ResearcherRole}, and any other role. */
    MEMBER,
    /** Related without a stated role: no source says what the person does. */
    UNSTATED
  }

  @Override
  public List<LanguageText> names() {
    return titles;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.GRANT;
  }
}
