package org.cartulary.export.datacite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.export.datacite.DataCiteResource.Agent;
import org.cartulary.export.datacite.DataCiteResource.Contributor;
import org.cartulary.export.datacite.DataCiteResource.Funding;
import org.cartulary.export.datacite.DataCiteResource.Identifier;
import org.cartulary.export.datacite.DataCiteResource.Publisher;
import org.cartulary.export.datacite.DataCiteResource.Subject;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.ItemType;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.record.Sum;
import org.cartulary.export.record.Timespan;
import org.cartulary.export.record.WebAddress;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;
import org.jspecify.annotations.Nullable;

/**
 * Says a grant in DataCite's terms: an award, which its funders made, and a project, which its
 * principal investigators did (DataCite Metadata Schema 4.6, resource types Award and Project).
 */
final class DataCiteMapping {
  private final ExportSite site;
  private final GrantRecord grant;
  private final Losses losses;
  private final PersistentIdentifiers identifiers;
  private final DataCiteAgents agents;

  private DataCiteMapping(ExportSite site, GrantRecord grant, Losses losses) {
    this.site = site;
    this.grant = grant;
    this.losses = losses;
    this.identifiers = new PersistentIdentifiers(grant.iri(), losses);
    this.agents = new DataCiteAgents(identifiers);
  }

  /**
   * The resource that a grant is; empty, and told, where it lacks what DataCite demands.
   *
   * @param type a project or a funding
   */
  static Optional<DataCiteResource> of(
      ExportSite site, ItemType type, GrantRecord grant, Losses losses) {
    return new DataCiteMapping(site, grant, losses).resource(type == ItemType.FUNDING);
  }

  private Optional<DataCiteResource> resource(boolean award) {
    List<LanguageText> titles = texts(grant.titles());
    List<Agent> creators =
        award ? agents.organizations(grant.funders()) : agents.leaders(grant.participations());
    Timespan span = Timespan.of(grant, losses);
    String lacking =
        site.localName(grant.iri()).isEmpty()
            ? "it is a thing of another site"
            : titles.isEmpty()
                ? "DataCite demands a title"
                : creators.isEmpty()
                    ? "DataCite demands a creator, "
                        + (award ? "and no funder is known" : "and nobody is known to lead it")
                    : span.start().isEmpty()
                        ? "DataCite demands a year, and it is not known when it began"
                        : "";
    if (!lacking.isEmpty()) {
      losses.lost(grant.iri(), "record", lacking);
      return Optional.empty();
    }
    return Optional.of(
        new DataCiteResource(
            award ? doi() : Optional.empty(),
            site.page(grant.iri()),
            award ? "Award" : "Project",
            creators,
            titles,
            Optional.ofNullable(grant.abbreviation()).filter(text -> !text.isBlank()),
            award ? publisher(creators) : publisher(agents.organizations(grant.organizations())),
            span.start().map(PartialDate::year).orElseThrow(),
            subjects(),
            contributors(award),
            Optional.of(
                span.start().map(PartialDate::text).orElseThrow()
                    + "/"
                    + span.end().map(PartialDate::text).orElse("")),
            alternates(),
            outputs(),
            award ? size() : Optional.empty(),
            texts(grant.abstracts()),
            funding()));
  }

  private Optional<String> doi() {
    Optional<String> doi = identifiers.doi(grant.doi());
    if (doi.isEmpty()) {
      losses.lost(grant.iri(), "doi", "it has no DOI; its address stands there until it has one");
    }
    return doi;
  }

  private static List<LanguageText> texts(List<LanguageText> texts) {
    return texts.stream().filter(text -> !text.text().isBlank()).toList();
  }

  /** The first who could; the site itself where there is none. */
  private Publisher publisher(List<Agent> candidates) {
    return candidates.stream()
        .findFirst()
        .map(agent -> new Publisher(agent.name(), agent.identifier()))
        .orElseGet(
            () ->
                new Publisher(
                    site.publisher() == null ? site.title() : site.publisher(), Optional.empty()));
  }

  private List<Subject> subjects() {
    Stream<Subject> topics =
        grant.topics().stream()
            .flatMap(
                topic ->
                    texts(topic.labels()).stream()
                        .map(label -> new Subject(label, address(topic.iri()))));
    return Stream.concat(
            topics,
            texts(grant.keywords()).stream().map(word -> new Subject(word, Optional.empty())))
        .toList();
  }

  private static Optional<String> address(String iri) {
    return Optional.of(iri).filter(WebAddress::is);
  }

  private List<Contributor> contributors(boolean award) {
    List<Contributor> contributors = new ArrayList<>(agents.participants(grant.participations()));
    for (Agent organization : agents.organizations(grant.organizations())) {
      contributors.add(new Contributor("HostingInstitution", organization));
    }
    if (!award) {
      for (Agent funder : agents.organizations(grant.funders())) {
        contributors.add(new Contributor("Sponsor", funder));
      }
    }
    return contributors;
  }

  private List<Identifier> alternates() {
    List<Identifier> alternates = new ArrayList<>();
    alternates.add(new Identifier("URL", grant.iri()));
    add(alternates, "award number", grant.awardNumber());
    add(alternates, "local award number", grant.localNumber());
    return alternates;
  }

  private static void add(List<Identifier> alternates, String type, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      alternates.add(new Identifier(type, value));
    }
  }

  private List<String> outputs() {
    List<String> outputs = new ArrayList<>();
    grant
        .publications()
        .forEach(
            publication -> {
              Optional<String> doi = identifiers.doi(publication.doi());
              doi.ifPresent(outputs::add);
              if (publication.doi() == null) {
                losses.lost(
                    grant.iri(),
                    "publications",
                    "DataCite names outputs by DOI, and " + publication.iri() + " has none");
              }
            });
    return outputs;
  }

  private Optional<String> size() {
    return Sum.of(grant, losses)
        .map(sum -> sum.currency() == null ? sum.value() : sum.value() + " " + sum.currency());
  }

  private List<Funding> funding() {
    // With several funders nobody says whose the number is.
    Optional<String> number =
        Optional.ofNullable(grant.awardNumber())
            .filter(text -> !text.isBlank() && grant.funders().size() == 1);
    Optional<String> title = texts(grant.titles()).stream().findFirst().map(LanguageText::text);
    Optional<String> doi = identifiers.doi(grant.doi());
    List<Funding> funding = new ArrayList<>();
    for (OrganizationLink funder : grant.funders()) {
      texts(funder.names()).stream()
          .findFirst()
          .ifPresent(
              name ->
                  funding.add(
                      new Funding(
                          name.text(),
                          identifiers.ror(funder.ror()).map(PersistentIdentifiers.ROR::concat),
                          identifiers
                              .funder(funder.funderId())
                              .map(PersistentIdentifiers.FUNDER::concat),
                          number,
                          number.isPresent()
                              ? doi.map(PersistentIdentifiers.DOI::concat)
                              : Optional.empty(),
                          title)));
    }
    return funding;
  }
}
