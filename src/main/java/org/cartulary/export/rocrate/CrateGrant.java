package org.cartulary.export.rocrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.record.Sum;
import org.cartulary.export.record.Timespan;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.GrantRecord.Amount;
import org.cartulary.store.record.GrantRecord.Role;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;
import org.cartulary.store.record.PublicationLink;
import org.cartulary.store.record.TopicLink;

/**
 * A grant as the money ({@code Grant}), the sum ({@code MonetaryAmount}) and the work ({@code
 * Project}, which has the time and the people in schema.org).
 */
final class CrateGrant {
  private final ExportSite site;
  private final GrantRecord grant;
  private final Losses losses;
  private final String project;
  private final String sum;

  CrateGrant(ExportSite site, GrantRecord grant, Losses losses) {
    this.site = site;
    this.grant = grant;
    this.losses = losses;
    this.project = "#" + site.id(ItemType.PROJECT, grant.iri()).orElseThrow();
    this.sum = "#Amounts/" + site.id(ItemType.FUNDING, grant.iri()).orElseThrow();
  }

  List<CrateEntity> entities() {
    List<CrateEntity> entities = new ArrayList<>();
    Optional<Amount> amount = Sum.of(grant, losses);
    entities.add(grant(amount.isPresent()));
    entities.add(project());
    amount.map(this::amount).ifPresent(entities::add);
    return entities;
  }

  private CrateEntity grant(boolean hasAmount) {
    PersistentIdentifiers identifiers = new PersistentIdentifiers(grant.iri(), losses);
    CrateEntity entity =
        CrateEntity.of(
                grant.iri(),
                hasAmount ? List.of("Grant", "MonetaryGrant") : List.of("Grant"),
                site,
                losses)
            .names(grant.titles(), grant.abbreviation())
            .texts("description", grant.abstracts().stream().map(LanguageText::text).toList());
    entity.texts(
        "identifier",
        Stream.of(
                Optional.ofNullable(grant.awardNumber()),
                Optional.ofNullable(grant.localNumber()),
                identifiers.doi(grant.doi()).map(PersistentIdentifiers.DOI::concat))
            .flatMap(Optional::stream)
            .toList());
    entity.text("url", site.page(grant.iri()));
    entity.references("funder", iris(grant.funders()), "funders");
    if (hasAmount) {
      entity.inner("amount", sum);
    }
    entity.references(
        "fundedItem",
        List.of(project),
        grant.publications().stream().map(PublicationLink::iri).toList(),
        "publications");
    entity.lost("programme", grant.programme() != null, "schema.org's grants have no programme");
    entity.lost("status", grant.status() != null, "schema.org's grants have no status");
    return entity;
  }

  private CrateEntity project() {
    Timespan span = Timespan.of(grant, losses);
    CrateEntity entity =
        CrateEntity.within(project, List.of("Project", "Organization"), grant.iri(), site, losses)
            .names(grant.titles(), grant.abbreviation())
            .references("funding", List.of(grant.iri()), "record")
            .text("foundingDate", span.start().map(PartialDate::text))
            .text("dissolutionDate", span.end().map(PartialDate::text))
            .references("member", members(), "participations")
            .references(
                "knowsAbout", grant.topics().stream().map(TopicLink::iri).toList(), "topics")
            .texts("keywords", grant.keywords().stream().map(LanguageText::text).toList())
            .addresses("url", grant.pages(), "pages");
    entity.lost(
        "participations",
        !grant.participations().isEmpty(),
        "members of a project have no role here, and those without a stated role are no members");
    return entity;
  }

  private List<String> members() {
    return Stream.concat(
            grant.participations().stream()
                .filter(part -> part.role() != Role.UNSTATED)
                .map(part -> part.person().iri()),
            iris(grant.organizations()).stream())
        .toList();
  }

  static List<String> iris(List<OrganizationLink> organizations) {
    return organizations.stream().map(OrganizationLink::iri).toList();
  }

  private CrateEntity amount(Amount amount) {
    return CrateEntity.within(sum, List.of("MonetaryAmount"), grant.iri(), site, losses)
        .text("value", amount.value())
        .text("currency", amount.currency());
  }
}
