package org.cartulary.export.cerif;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.cartulary.export.record.ItemType;
import org.cartulary.store.record.GrantLink;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.PersonLink;
import org.cartulary.store.record.PublicationRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code Publication}. It names the projects that it comes from; projects name no publications, as
 * CERIF has no place for that.
 */
final class CerifPublication {
  private CerifPublication() {}

  static void write(CerifOut out, PublicationRecord publication) throws XMLStreamException {
    PublicationType type = PublicationType.of(publication.type());
    out.root("Publication", ItemType.PUBLICATION);
    out.type(PublicationType.VOCABULARY, type.iri());
    out.texts("Title", publication.publication().titles(), "titles");
    venue(out, publication.venue(), type);
    out.xml()
        .element("PublicationDate", CerifPeriod.date(publication.issued(), "issued", out))
        .element("DOI", out.identifiers().doi(publication.publication().doi()))
        .element("URL", publication.iri());
    authors(out, publication.authors());
    for (GrantLink grant : publication.grants()) {
      out.xml().start("OriginatesFrom");
      CerifProject.embed(out, grant);
      out.xml().end();
    }
    if (type == PublicationType.TEXT && !publication.type().equals("Document")) {
      out.lost("type", publication.type() + " has no counterpart among COAR's resource types");
    }
    out.xml().end();
  }

  private static void venue(CerifOut out, @Nullable String venue, PublicationType of)
      throws XMLStreamException {
    if (venue != null) {
      out.xml().start("PublishedIn").start("Publication");
      out.type(PublicationType.VOCABULARY, of.venue().iri());
      out.texts("Title", List.of(new LanguageText(venue, "")), "venue");
      out.xml().end().end();
    }
  }

  private static void authors(CerifOut out, List<PersonLink> authors) throws XMLStreamException {
    if (authors.isEmpty()) {
      return;
    }
    out.xml().start("Authors");
    for (PersonLink author : authors) {
      out.xml().start("Author");
      CerifPerson.linked(out, author);
      out.xml().end();
    }
    out.xml().end();
  }
}
