package org.cartulary.export.dublincore;

import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.GrantAgreement;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.Timespan;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Participation;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.PublicationLink;
import org.cartulary.store.record.TopicLink;
import org.jspecify.annotations.Nullable;

/**
 * A grant: as a project, which its principal investigators made, or as funding, which its funders
 * did.
 */
record DublinCoreGrant(DublinCoreOut out, GrantRecord grant) {

  void write(ItemType type) throws XMLStreamException {
    boolean project = type == ItemType.PROJECT;
    out.texts("title", grant.titles());
    out.element("title", grant.abbreviation());
    people(project);
    organizations(project);
    for (TopicLink topic : grant.topics()) {
      out.texts("subject", topic.labels());
    }
    out.texts("subject", grant.keywords());
    out.texts("description", grant.abstracts());
    out.element("date", date());
    out.element("type", project ? "Project" : grant.contract() ? "Contract" : "Grant");
    identifiers();
    relations();
    if (grant.amount() != null) {
      out.losses().lost(grant.iri(), "amount", "Dublin Core has no sums");
    }
  }

  private void people(boolean project) throws XMLStreamException {
    for (Participation part : grant.participations()) {
      boolean leads = part.role() == Role.PRINCIPAL_INVESTIGATOR;
      out.person(project && leads ? "creator" : "contributor", part.person());
    }
  }

  private void organizations(boolean project) throws XMLStreamException {
    for (OrganizationLink funder : grant.funders()) {
      out.texts(project ? "contributor" : "creator", funder.names());
    }
    for (OrganizationLink organization : grant.organizations()) {
      out.texts("contributor", organization.names());
    }
  }

  /** A day, month or year; or an interval of such, as ISO 8601 writes it. */
  private @Nullable String date() {
    Timespan span = Timespan.of(grant, out.losses());
    return span.end().isEmpty()
        ? span.start().map(PartialDate::text).orElse(null)
        : span.interval().orElse(null);
  }

  private void identifiers() throws XMLStreamException {
    out.doi("identifier", grant.doi());
    out.element("identifier", grant.awardNumber());
    out.element("identifier", grant.localNumber());
    for (String page : grant.pages()) {
      out.element("identifier", page);
    }
  }

  private void relations() throws XMLStreamException {
    out.element("relation", GrantAgreement.of(grant).orElse(null));
    for (OrganizationLink funder : grant.funders()) {
      out.relation(funder);
    }
    for (PublicationLink publication : grant.publications()) {
      out.element("relation", publication.iri());
      out.doi("relation", publication.doi());
    }
  }
}
