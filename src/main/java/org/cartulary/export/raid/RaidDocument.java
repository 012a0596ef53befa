package org.cartulary.export.raid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.record.Timespan;
import org.cartulary.export.record.WebAddress;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.PublicationLink;
import org.jspecify.annotations.Nullable;

/** The request to mint a RAiD for a grant ({@code RaidCreateRequest} of RAiD's API). */
final class RaidDocument {
  private static final String ACCESS = "https://vocabularies.coar-repositories.org/access_rights/";
  private static final String DOIS = "http://doi.org/";

  private final ExportSite site;
  private final GrantRecord grant;
  private final Timespan span;
  private final RaidContributors contributors;
  private final RaidOrganisations organisations;
  private final Losses losses;
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();

  private RaidDocument(ExportSite site, GrantRecord grant, Losses losses) {
    this.site = site;
    this.grant = grant;
    this.losses = losses;
    this.span = Timespan.of(grant, losses);
    this.contributors = RaidContributors.of(grant, losses);
    this.organisations = RaidOrganisations.of(grant, losses);
  }

  /** The document; empty, and told, where the grant lacks what RAiD demands. */
  static Optional<ObjectNode> of(ExportSite site, GrantRecord grant, Losses losses) {
    return new RaidDocument(site, grant, losses).written();
  }

  private Optional<ObjectNode> written() {
    String lacking = lacking();
    if (!lacking.isEmpty()) {
      losses.lost(grant.iri(), "record", lacking);
      return Optional.empty();
    }
    String start = span.start().map(PartialDate::text).orElseThrow();
    new RaidTexts(grant, start, losses).write(document);
    ObjectNode date = document.putObject("date").put("startDate", start);
    span.end().ifPresent(end -> date.put("endDate", end.text()));
    document
        .putObject("access")
        .putObject("type")
        .put("id", ACCESS + "c_abf2/")
        .put("schemaUri", ACCESS);
    contributors.write(document.putArray("contributor"), start);
    organisations.write(document.putArray("organisation"), start);
    addresses();
    identifiers();
    related();
    tell();
    return Optional.of(document);
  }

  private String lacking() {
    return site.localName(grant.iri()).isEmpty()
        ? "it is a thing of another site"
        : RaidTexts.titles(grant).isEmpty()
            ? "RAiD demands a title, of at most 100 characters"
            : span.start().isEmpty()
                ? "RAiD demands a start, and it is not known"
                : !contributors.isLed()
                    ? "RAiD demands a leader with an ORCID iD, and there is no such principal"
                        + " investigator"
                    : organisations.isLed()
                        ? ""
                        : "RAiD demands one lead research organisation with a ROR id, and it is"
                            + " not known which one leads";
  }

  private void addresses() {
    ArrayNode addresses = document.putArray("alternateUrl");
    addresses.addObject().put("url", site.page(grant.iri()));
    for (String page : grant.pages()) {
      if (WebAddress.is(page)) {
        addresses.addObject().put("url", page);
      } else {
        losses.lost(grant.iri(), "pages", "“" + page + "” is no address");
      }
    }
  }

  private void identifiers() {
    ArrayNode identifiers = document.putArray("alternateIdentifier");
    identifier(identifiers, "award number", grant.awardNumber());
    identifier(identifiers, "local award number", grant.localNumber());
  }

  private static void identifier(ArrayNode identifiers, String type, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      identifiers.addObject().put("id", value).put("type", type);
    }
  }

  /** The grant itself as funding, if it has a DOI, and what came of it. */
  private void related() {
    ArrayNode related = document.putArray("relatedObject");
    new PersistentIdentifiers(grant.iri(), losses)
        .doi(grant.doi())
        .ifPresent(doi -> related(related, doi, RaidTerm.FUNDING, RaidTerm.INPUT));
    for (PublicationLink publication : grant.publications()) {
      Optional<String> doi =
          new PersistentIdentifiers(publication.iri(), losses).doi(publication.doi());
      doi.ifPresent(known -> related(related, known, RaidTerm.TEXT, RaidTerm.OUTPUT));
      if (doi.isEmpty()) {
        losses.lost(
            grant.iri(),
            "publications",
            "RAiD names outputs by identifier, and " + publication.iri() + " has no DOI");
      }
    }
  }

  private static void related(ArrayNode related, String doi, RaidTerm type, RaidTerm category) {
    ObjectNode object = related.addObject().put("id", PersistentIdentifiers.DOI + doi);
    object.put("schemaUri", DOIS);
    type.in(object.putObject("type"));
    category.in(object.putArray("category").addObject());
  }

  private void tell() {
    losses.lost(
        grant.iri(),
        "participations",
        "since when people and organisations take part is not known, and RAiD demands it: the"
            + " grant's start stands there");
    losses.lost(
        grant.iri(),
        "participations",
        "RAiD demands a contact, and no source names one: principal investigators stand there");
    untold("amount", grant.amount() != null, "sums");
    untold("programme", grant.programme() != null, "programmes");
    untold("status", grant.status() != null, "words for what becomes of a grant");
    untold("topics", !grant.topics().isEmpty(), "topics but those of two vocabularies");
    untold("keywords", !grant.keywords().isEmpty(), "keywords without topics");
  }

  private void untold(String field, boolean known, String what) {
    if (known) {
      losses.lost(grant.iri(), field, "RAiD has no " + what);
    }
  }
}
