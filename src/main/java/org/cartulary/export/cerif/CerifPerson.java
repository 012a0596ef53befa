package org.cartulary.export.cerif;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.PersonLink;
import org.cartulary.store.record.PersonRecord;

/**
 * {@code Person}. A name that no source splits is neither family nor first name, so it stands among
 * the other names.
 */
final class CerifPerson {
  private CerifPerson() {}

  static void write(CerifOut out, PersonRecord person) throws XMLStreamException {
    out.root("Person", ItemType.PERSON);
    names(out, person.person());
    CerifAddresses.electronic(out, person.homepages());
    affiliations(out, person.person().affiliations());
    out.xml().end();
  }

  /** A person as others' records name them; where there is no record, all that is known. */
  static void embed(CerifOut out, PersonLink person) throws XMLStreamException {
    CerifOut element = out.embedded("Person", ItemType.PERSON, person.iri(), person.own());
    names(element, person);
    if (!person.own()) {
      affiliations(element, person.affiliations());
    }
    out.xml().end();
  }

  /** Likewise, within a link that can say how to display the name. */
  static void linked(CerifOut out, PersonLink person) throws XMLStreamException {
    if (isWhole(person)) {
      out.xml().element("DisplayName", person.label());
    }
    embed(out, person);
  }

  private static boolean isWhole(PersonLink person) {
    return person.family() == null && person.given() == null;
  }

  private static void names(CerifOut out, PersonLink person) throws XMLStreamException {
    out.xml().start("PersonName");
    out.xml().element("FamilyNames", person.family()).element("FirstNames", person.given());
    out.xml().element("OtherNames", isWhole(person) ? person.label() : person.middle());
    out.xml().end();
    if (person.orcid() != null) {
      orcid(out, "https://orcid.org/" + person.orcid());
    }
    if (out.version().identifiesPersons()) {
      out.identifier(CerifOut.URL, person.iri());
    }
  }

  private static void orcid(CerifOut out, String orcid) throws XMLStreamException {
    if (out.version().takesOrcid(orcid)) {
      out.xml().element("ORCID", orcid);
    } else {
      out.lost("orcid", orcid + " is in no range that CERIF " + out.version().number() + " knows");
    }
  }

  private static void affiliations(CerifOut out, List<OrganizationLink> affiliations)
      throws XMLStreamException {
    for (OrganizationLink organization : affiliations) {
      out.xml().start("Affiliation");
      CerifOrganization.embed(out, organization);
      out.xml().end();
    }
  }
}
