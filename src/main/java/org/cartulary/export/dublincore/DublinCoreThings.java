package org.cartulary.export.dublincore;

import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.record.Timespan;
import org.cartulary.store.record.GrantLink;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.OrganizationRecord;
import org.cartulary.store.record.PersonLink;
import org.cartulary.store.record.PersonRecord;
import org.cartulary.store.record.PublicationRecord;
import org.cartulary.store.record.TopicLink;
import org.cartulary.store.record.TopicRecord;

/** What is not a grant. */
final class DublinCoreThings {
  private DublinCoreThings() {}

  static void write(DublinCoreOut out, PersonRecord record) throws XMLStreamException {
    PersonLink person = record.person();
    out.person("title", person);
    out.element("type", "Person");
    out.address("identifier", PersistentIdentifiers.ORCID, out.identifiers().orcid(person.orcid()));
    for (String homepage : record.homepages()) {
      out.element("identifier", homepage);
    }
    for (OrganizationLink place : person.affiliations()) {
      out.relation(place);
    }
  }

  static void write(DublinCoreOut out, OrganizationRecord record) throws XMLStreamException {
    OrganizationLink organization = record.organization();
    out.texts("title", organization.names());
    out.element("title", organization.abbreviation());
    out.element("type", record.type());
    out.address("identifier", PersistentIdentifiers.ROR, out.identifiers().ror(organization.ror()));
    out.address(
        "identifier",
        PersistentIdentifiers.FUNDER,
        out.identifiers().funder(organization.funderId()));
    for (String homepage : record.homepages()) {
      out.element("identifier", homepage);
    }
    for (OrganizationLink whole : record.partOf()) {
      out.relation(whole);
    }
  }

  static void write(DublinCoreOut out, TopicRecord record) throws XMLStreamException {
    out.texts("title", record.topic().labels());
    out.texts("title", record.alternatives());
    out.element("type", "Concept");
    for (TopicLink broader : record.broader()) {
      out.element("relation", broader.iri());
    }
    for (String match : record.matches()) {
      out.element("relation", match);
    }
  }

  static void write(DublinCoreOut out, PublicationRecord record) throws XMLStreamException {
    out.texts("title", record.publication().titles());
    for (PersonLink author : record.authors()) {
      out.person("creator", author);
    }
    out.element(
        "date",
        Timespan.date(record.iri(), "issued", record.issued(), out.losses())
            .map(PartialDate::text)
            .orElse(null));
    out.element("type", record.type());
    out.element("source", record.venue());
    out.doi("identifier", record.publication().doi());
    for (GrantLink grant : record.grants()) {
      out.element("relation", grant.iri());
      for (LanguageText title : grant.titles()) {
        out.element("relation", title.text());
      }
    }
  }
}
