package org.cartulary.model;

/** What a person is to a grant, as far as the source says it. */
public enum ParticipationRole {
  PRINCIPAL_INVESTIGATOR,
  CO_PRINCIPAL_INVESTIGATOR,
  /** Called an investigator ("Co-I", "Investigator") without leading. */
  INVESTIGATOR,
  /** Takes part ("jointly with") without a stated role. */
  PARTICIPANT,
  /** Called a member, a student or the like. */
  MEMBER,
  /** The page's owner, on whose page the grant is listed without a word on the role. */
  OWNER
}
