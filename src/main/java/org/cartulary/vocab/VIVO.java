package org.cartulary.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the VIVO core ontology, release 1.16. */
public final class VIVO {
  public static final String NS = "http://vivoweb.org/ontology/core#";

  public static final Node Relationship = term("Relationship");
  public static final Node Grant = term("Grant");
  public static final Node Contract = term("Contract");
  public static final Node FundingOrganization = term("FundingOrganization");
  public static final Node University = term("University");
  public static final Node College = term("College");
  public static final Node Department = term("Department");
  public static final Node Institute = term("Institute");
  public static final Node Laboratory = term("Laboratory");
  public static final Node Hospital = term("Hospital");
  public static final Node Company = term("Company");
  public static final Node GovernmentAgency = term("GovernmentAgency");
  public static final Node Foundation = term("Foundation");
  public static final Node ResearcherRole = term("ResearcherRole");
  public static final Node InvestigatorRole = term("InvestigatorRole");
  public static final Node PrincipalInvestigatorRole = term("PrincipalInvestigatorRole");
  public static final Node CoPrincipalInvestigatorRole = term("CoPrincipalInvestigatorRole");
  public static final Node Position = term("Position");
  public static final Node Authorship = term("Authorship");
  public static final Node DateTimeInterval = term("DateTimeInterval");
  public static final Node DateTimeValue = term("DateTimeValue");
  public static final Node yearPrecision = term("yearPrecision");
  public static final Node yearMonthPrecision = term("yearMonthPrecision");
  public static final Node yearMonthDayPrecision = term("yearMonthDayPrecision");
  public static final Node relates = term("relates");
  public static final Node relatedBy = term("relatedBy");
  public static final Node assignedBy = term("assignedBy");
  public static final Node assigns = term("assigns");
  public static final Node sponsorAwardId = term("sponsorAwardId");
  public static final Node localAwardId = term("localAwardId");
  public static final Node totalAwardAmount = term("totalAwardAmount");
  public static final Node dateTimeInterval = term("dateTimeInterval");
  public static final Node start = term("start");
  public static final Node end = term("end");
  public static final Node dateTime = term("dateTime");
  public static final Node dateTimePrecision = term("dateTimePrecision");
  public static final Node dateTimeValue = term("dateTimeValue");
  public static final Node abbreviation = term("abbreviation");
  public static final Node middleName = term("middleName");
  public static final Node orcidId = term("orcidId");
  public static final Node rorId = term("rorId");
  public static final Node rank = term("rank");
  public static final Node freetextKeyword = term("freetextKeyword");
  public static final Node hasSubjectArea = term("hasSubjectArea");
  public static final Node subjectAreaOf = term("subjectAreaOf");
  public static final Node supportedInformationResource = term("supportedInformationResource");
  public static final Node informationResourceSupportedBy = term("informationResourceSupportedBy");
  public static final Node hasPublicationVenue = term("hasPublicationVenue");
  public static final Node publicationVenueFor = term("publicationVenueFor");

  private VIVO() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
