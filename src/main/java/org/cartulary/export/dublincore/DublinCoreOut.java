package org.cartulary.export.dublincore;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.LanguageTag;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.PersonLink;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements of Dublin Core.
 *
 * @param iri the thing that is being written
 */
record DublinCoreOut(XmlOut xml, String iri, Losses losses) {
  private static final String PREFIX = "dc:";

  /** An element; none where the value is null. */
  void element(String name, @Nullable String value) throws XMLStreamException {
    xml.element(PREFIX + name, value);
  }

  /** Identifiers that are written as they must be. */
  PersistentIdentifiers identifiers() {
    return new PersistentIdentifiers(iri, losses);
  }

  /** An address made of what is put behind a start; none where that is absent. */
  void address(String name, String start, Optional<String> rest) throws XMLStreamException {
    element(name, rest.map(start::concat).orElse(null));
  }

  /** The address of a DOI. */
  void doi(String name, @Nullable String doi) throws XMLStreamException {
    address(name, PersistentIdentifiers.DOI, identifiers().doi(doi));
  }

  /** An element for each text. */
  void texts(String name, List<LanguageText> texts) throws XMLStreamException {
    for (LanguageText text : texts) {
      xml.start(PREFIX + name);
      xml.language(LanguageTag.of(text, iri, name, losses)).text(text.text()).end();
    }
  }

  /** A person by name. */
  void person(String element, PersonLink person) throws XMLStreamException {
    element(
        element,
        person.family() == null || person.given() == null
            ? person.label()
            : person.family() + ", " + person.given());
  }

  /** Where more is to be had of an organisation. */
  void relation(OrganizationLink organization) throws XMLStreamException {
    element("relation", organization.iri());
    address("relation", PersistentIdentifiers.ROR, identifiers().ror(organization.ror()));
  }
}
