package org.cartulary.export.cerif;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.LanguageTag;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.xml.XmlOut;
import org.cartulary.store.record.LanguageText;
import org.jspecify.annotations.Nullable;

/**
 * What all of CERIF's elements are written with.
 *
 * @param iri the thing that is being written
 * @param losses of that thing
 */
record CerifOut(XmlOut xml, CerifVersion version, ExportSite site, String iri, Losses losses) {
  /** {@code cfId__SimpleType} has room for that many characters. */
  static final int LONGEST_ID = 128;

  /** The type of identifiers that are addresses, as DSpace-CRIS reads it. */
  static final String URL = "URL";

  static Optional<String> id(ExportSite site, ItemType type, String iri) {
    return site.id(type, iri).filter(id -> id.codePointCount(0, id.length()) <= LONGEST_ID);
  }

  /** Starts the element of an item that is a record. */
  CerifOut root(String element, ItemType type) throws XMLStreamException {
    xml.start(element, version.namespace());
    xml.attribute("id", id(site, type, iri).orElse(null));
    return this;
  }

  /**
   * Starts the element of an item within another. What cannot be said of it is told by its own
   * record, if it has one.
   */
  CerifOut embedded(String element, ItemType type, String embedded, boolean own)
      throws XMLStreamException {
    Optional<String> id = own ? id(site, type, embedded) : Optional.empty();
    xml.start(element).attribute("id", id.orElse(null));
    return new CerifOut(xml, version, site, embedded, own ? Losses.IGNORED : losses);
  }

  void lost(String field, String reason) {
    losses.lost(iri, field, reason);
  }

  /** An element for each text. */
  void texts(String element, List<LanguageText> texts, String field) throws XMLStreamException {
    for (LanguageText text : texts) {
      text(element, text, field, version.languageIsOptional());
    }
  }

  /** An element for each text, each of which must have a language in all versions. */
  void textsOfSomeLanguage(String element, List<LanguageText> texts, String field)
      throws XMLStreamException {
    for (LanguageText text : texts) {
      text(element, text, field, false);
    }
  }

  private void text(String element, LanguageText text, String field, boolean languageIsOptional)
      throws XMLStreamException {
    String language = LanguageTag.of(text, iri, field, losses);
    // "und" is BCP 47's word for a language that is not known, where there must be a tag.
    xml.element(element, text.text(), language.isEmpty() && !languageIsOptional ? "und" : language);
  }

  /** The element of a vocabulary that has a namespace of its own. */
  void type(String vocabulary, String type) throws XMLStreamException {
    xml.start("Type", vocabulary).text(type).end();
  }

  /** A class of a vocabulary, as {@code Subject} and the types of organisations are. */
  void classification(String element, String scheme, String type) throws XMLStreamException {
    xml.start(element).attribute("scheme", scheme).text(type).end();
  }

  /** An identifier of any type; none where the value is null. */
  void identifier(String type, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      xml.start("Identifier").attribute("type", type).text(value).end();
    }
  }

  /** Identifiers that are written as they must be. */
  PersistentIdentifiers identifiers() {
    return new PersistentIdentifiers(iri, losses);
  }
}
