package org.cartulary.export.rocrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.record.Timespan;
import org.cartulary.store.record.GrantLink;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.PersonLink;
import org.cartulary.store.record.PublicationRecord;
import org.cartulary.store.record.TopicLink;
import org.cartulary.store.record.TopicRecord;
import org.jspecify.annotations.Nullable;

/** Publications with what they appeared in, and topics ({@code DefinedTerm}). */
final class CrateWork {
  /** Classes of VIVO's and BIBO's that schema.org has, too. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "AcademicArticle", "ScholarlyArticle",
          "ConferencePaper", "ScholarlyArticle",
          "Book", "Book",
          "EditedBook", "Book",
          "Chapter", "Chapter",
          "BookSection", "Chapter",
          "Report", "Report",
          "Thesis", "Thesis");

  private static final String ANY = "CreativeWork";

  private CrateWork() {}

  static List<CrateEntity> of(ExportSite site, PublicationRecord record, Losses losses) {
    String iri = record.iri();
    String venue = "#Venues/" + site.id(ItemType.PUBLICATION, iri).orElseThrow();
    boolean hasVenue = isSaid(record.venue());
    String type = CLASSES.getOrDefault(record.type(), ANY);
    CrateEntity work =
        CrateEntity.of(iri, List.of(type), site, losses)
            .names(record.publication().titles(), null)
            .text(
                "identifier",
                new PersistentIdentifiers(iri, losses)
                    .doi(record.publication().doi())
                    .map(PersistentIdentifiers.DOI::concat))
            .text(
                "datePublished",
                Timespan.date(iri, "issued", record.issued(), losses).map(PartialDate::text))
            .references(
                "author", record.authors().stream().map(PersonLink::iri).toList(), "authors")
            .references("funding", record.grants().stream().map(GrantLink::iri).toList(), "grants");
    if (hasVenue) {
      work.inner("isPartOf", venue);
    }
    work.lost(
        "type",
        type.equals(ANY) && !record.type().equals("Document"),
        "schema.org has no class for what VIVO calls “" + record.type() + "”");
    return Stream.of(
            Optional.of(work),
            Optional.of(CrateEntity.within(venue, List.of(ANY), iri, site, losses))
                .filter(entity -> hasVenue)
                .map(entity -> entity.text("name", record.venue())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  static CrateEntity of(ExportSite site, TopicRecord record, Losses losses) {
    TopicLink topic = record.topic();
    List<LanguageText> names =
        Stream.concat(topic.labels().stream(), record.alternatives().stream()).toList();
    CrateEntity entity =
        CrateEntity.of(topic.iri(), List.of("DefinedTerm"), site, losses)
            .names(names, null)
            .addresses("sameAs", record.matches(), "matches");
    if (topic.scheme() != null) {
      entity.addresses("inDefinedTermSet", List.of(topic.scheme()), "scheme");
    }
    entity.lost("broader", !record.broader().isEmpty(), "schema.org's terms have no broader ones");
    return entity;
  }
}
