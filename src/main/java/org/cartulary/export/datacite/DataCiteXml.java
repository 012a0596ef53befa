package org.cartulary.export.datacite;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.datacite.DataCiteResource.Agent;
import org.cartulary.export.datacite.DataCiteResource.Funding;
import org.cartulary.export.datacite.DataCiteResource.Place;
import org.cartulary.export.datacite.DataCiteResource.Subject;
import org.cartulary.export.record.LanguageTag;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.LanguageText;

/**
 * Writes a resource as DataCite's XML.
 *
 * @param iri the grant's
 */
record DataCiteXml(XmlOut xml, DataCiteVersion version, String iri, Losses losses) {
  private static final String ROR = "https://ror.org";

  /** An element within another. */
  private interface Content {
    void write() throws XMLStreamException;
  }

  private void group(String name, boolean any, Content content) throws XMLStreamException {
    if (any) {
      xml.start(name);
      content.write();
      xml.end();
    }
  }

  void write(DataCiteResource resource) throws XMLStreamException {
    xml.start("resource", DataCiteVersion.NAMESPACE);
    xml.schemaLocation(DataCiteVersion.NAMESPACE, version.schema());
    xml.start("identifier").attribute("identifierType", resource.doi().isPresent() ? "DOI" : "URL");
    xml.text(resource.doi().orElse(resource.page())).end();
    xml.start("creators");
    for (Agent creator : resource.creators()) {
      xml.start("creator");
      agent("creatorName", creator);
      xml.end();
    }
    xml.end();
    titles(resource);
    xml.start("publisher");
    if (resource.publisher().ror().isPresent()) {
      xml.attribute("publisherIdentifier", resource.publisher().ror().get());
      xml.attribute("publisherIdentifierScheme", "ROR").attribute("schemeURI", ROR);
    }
    xml.text(resource.publisher().name()).end();
    xml.element("publicationYear", resource.year());
    xml.start("resourceType").attribute("resourceTypeGeneral", resource.type());
    xml.text(resource.type()).end();
    about(resource);
    contributors(resource);
    related(resource);
    group("sizes", resource.size().isPresent(), () -> xml.element("size", resource.size()));
    group(
        "descriptions",
        !resource.descriptions().isEmpty(),
        () -> {
          for (LanguageText text : resource.descriptions()) {
            xml.start("description").attribute("descriptionType", "Abstract");
            language(text).text(text.text()).end();
          }
        });
    funding(resource.funding());
    xml.end();
  }

  private void titles(DataCiteResource resource) throws XMLStreamException {
    xml.start("titles");
    for (LanguageText title : resource.titles()) {
      xml.start("title");
      language(title).text(title.text()).end();
    }
    if (resource.alternativeTitle().isPresent()) {
      xml.start("title").attribute("titleType", "AlternativeTitle");
      xml.text(resource.alternativeTitle().get()).end();
    }
    xml.end();
  }

  private XmlOut language(LanguageText text) throws XMLStreamException {
    return xml.language(LanguageTag.of(text, iri, "language", losses));
  }

  private void agent(String nameElement, Agent agent) throws XMLStreamException {
    xml.start(nameElement).attribute("nameType", agent.nameType());
    language(new LanguageText(agent.name(), agent.language())).text(agent.name()).end();
    xml.element("givenName", agent.given()).element("familyName", agent.family());
    if (agent.identifier().isPresent()) {
      xml.start("nameIdentifier").attribute("nameIdentifierScheme", agent.scheme());
      xml.attribute("schemeURI", agent.schemeUri()).text(agent.identifier().get()).end();
    }
    for (Place place : agent.affiliations()) {
      xml.start("affiliation");
      if (place.ror().isPresent()) {
        xml.attribute("affiliationIdentifier", place.ror().get());
        xml.attribute("affiliationIdentifierScheme", "ROR").attribute("schemeURI", ROR);
      }
      xml.text(place.name()).end();
    }
  }

  private void about(DataCiteResource resource) throws XMLStreamException {
    group(
        "subjects",
        !resource.subjects().isEmpty(),
        () -> {
          for (Subject subject : resource.subjects()) {
            xml.start("subject").attribute("valueURI", subject.iri().orElse(null));
            language(subject.text()).text(subject.text().text()).end();
          }
        });
    group(
        "dates",
        resource.date().isPresent(),
        () ->
            xml.start("date")
                .attribute("dateType", resource.dateType())
                .text(resource.date().orElseThrow())
                .end());
  }

  private void contributors(DataCiteResource resource) throws XMLStreamException {
    group(
        "contributors",
        !resource.contributors().isEmpty(),
        () -> {
          for (DataCiteResource.Contributor contributor : resource.contributors()) {
            xml.start("contributor").attribute("contributorType", contributor.type());
            agent("contributorName", contributor.agent());
            xml.end();
          }
        });
  }

  private void related(DataCiteResource resource) throws XMLStreamException {
    xml.start("alternateIdentifiers");
    for (DataCiteResource.Identifier other : resource.alternates()) {
      xml.start("alternateIdentifier").attribute("alternateIdentifierType", other.type());
      xml.text(other.value()).end();
    }
    xml.end();
    group(
        "relatedIdentifiers",
        !resource.outputs().isEmpty(),
        () -> {
          for (String output : resource.outputs()) {
            xml.start("relatedIdentifier").attribute("relatedIdentifierType", "DOI");
            xml.attribute("relationType", resource.relationToOutputs()).text(output).end();
          }
        });
  }

  private void funding(List<Funding> all) throws XMLStreamException {
    group(
        "fundingReferences",
        !all.isEmpty(),
        () -> {
          for (Funding funding : all) {
            xml.start("fundingReference").element("funderName", funding.funder());
            funder(funding.ror(), funding.funderId());
            if (funding.awardNumber().isPresent()) {
              xml.start("awardNumber").attribute("awardURI", funding.awardUri().orElse(null));
              xml.text(funding.awardNumber().get()).end();
            }
            xml.element("awardTitle", funding.awardTitle()).end();
          }
        });
  }

  private void funder(Optional<String> ror, Optional<String> funderId) throws XMLStreamException {
    if (ror.isPresent()) {
      xml.start("funderIdentifier").attribute("funderIdentifierType", "ROR");
      xml.attribute("schemeURI", ROR).text(ror.get()).end();
    } else if (funderId.isPresent()) {
      xml.start("funderIdentifier").attribute("funderIdentifierType", "Crossref Funder ID");
      xml.attribute("schemeURI", PersistentIdentifiers.FUNDER).text(funderId.get()).end();
    }
  }
}
