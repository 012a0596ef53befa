package org.cartulary.model;

/**
 * What kind of organisation, where the source or a registry says it; each has its class in VIVO.
 */
public enum OrganizationKind {
  /** Not known more closely: {@code foaf:Organization}. */
  ORGANIZATION,
  UNIVERSITY,
  COLLEGE,
  DEPARTMENT,
  INSTITUTE,
  LABORATORY,
  HOSPITAL,
  COMPANY,
  GOVERNMENT_AGENCY,
  FOUNDATION
}
