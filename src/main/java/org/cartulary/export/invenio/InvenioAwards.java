package org.cartulary.export.invenio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartulary.export.json.GrantLines;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PartialDate;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.export.record.Timespan;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;

/**
 * Awards for InvenioRDM's vocabulary ({@code award-v1.0.0.json} of invenio-vocabularies), a line
 * each: what its reader of type {@code jsonl} takes line by line, while the one of YAML would hold
 * all of them in memory.
 */
public final class InvenioAwards extends GrantLines {
  /** The room for identifiers in Invenio's database. */
  private static final int LONGEST_ID = 255;

  private final ExportSite site;

  /** The format for a site. */
  public InvenioAwards(ExportSite site) {
    this.site = site;
  }

  @Override
  protected List<ObjectNode> lines(GrantRecord grant, Losses losses) {
    return award(InvenioGrant.of(site, grant, losses)).stream().toList();
  }

  private Optional<ObjectNode> award(InvenioGrant grant) {
    String id = identifier(grant);
    String lacking =
        !grant.isOwn()
            ? "it is a thing of another site"
            : grant.number().isEmpty()
                ? "Invenio demands the funder's number"
                : grant.titles().isEmpty()
                    ? "Invenio demands a title"
                    : id.length() > LONGEST_ID
                        ? "Invenio has room for identifiers of " + LONGEST_ID + " characters"
                        : "";
    if (!lacking.isEmpty()) {
      grant.losses().lost(grant.grant().iri(), "record", lacking);
      return Optional.empty();
    }
    ObjectNode award = JsonNodeFactory.instance.objectNode().put("id", id);
    grant.describe(award);
    grant.funder().ifPresent(funder -> award.set("funder", funder));
    GrantRecord record = grant.grant();
    InvenioGrant.said(record.abbreviation()).ifPresent(text -> award.put("acronym", text));
    Optional.ofNullable(record.programme())
        .flatMap(programme -> InvenioGrant.said(programme.text()))
        .ifPresent(text -> award.put("program", text));
    dates(award, grant);
    ObjectNode descriptions = new InvenioTexts(record, grant.losses()).descriptions();
    if (!descriptions.isEmpty()) {
      award.set("description", descriptions);
    }
    subjects(award.putArray("subjects"), record);
    organizations(award.putArray("organizations"), grant);
    tell(grant);
    return Optional.of(award);
  }

  /**
   * The funder's ROR id and number, as Invenio's own import makes it; else the DOI; else the local
   * name of the grant.
   */
  private String identifier(InvenioGrant grant) {
    Optional<String> byFunder =
        grant
            .funder()
            .filter(funder -> funder.has("id"))
            .flatMap(
                funder -> grant.number().map(number -> funder.get("id").asText() + "::" + number));
    return byFunder
        .or(grant::doi)
        .or(() -> site.localName(grant.grant().iri()))
        .orElse(grant.grant().iri());
  }

  private static void dates(ObjectNode award, InvenioGrant grant) {
    Timespan span = Timespan.of(grant.grant(), grant.losses());
    date(award, "start_date", "start", span.start(), grant);
    date(award, "end_date", "end", span.end(), grant);
  }

  private static void date(
      ObjectNode award,
      String property,
      String field,
      Optional<PartialDate> date,
      InvenioGrant grant) {
    date.ifPresent(
        known -> {
          if (known.isDay()) {
            award.put(property, known.text());
          } else {
            String reason = "Invenio wants days, and " + known.text() + " is none";
            grant.losses().lost(grant.grant().iri(), field, reason);
          }
        });
  }

  private static void subjects(ArrayNode subjects, GrantRecord grant) {
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(
            grant.topics().stream().flatMap(topic -> topic.labels().stream()),
            grant.keywords().stream())
        .map(LanguageText::text)
        .filter(text -> !text.isBlank())
        .forEach(words::add);
    words.forEach(word -> subjects.addObject().put("subject", word));
  }

  private static void organizations(ArrayNode organizations, InvenioGrant grant) {
    for (OrganizationLink organization : grant.grant().organizations()) {
      Optional<String> ror =
          new PersistentIdentifiers(organization.iri(), grant.losses()).ror(organization.ror());
      Optional<String> name = InvenioGrant.name(organization);
      if (ror.isEmpty() && name.isEmpty()) {
        String reason = organization.iri() + " has neither ROR id nor name";
        grant.losses().lost(grant.grant().iri(), "organizations", reason);
        continue;
      }
      ObjectNode node = organizations.addObject();
      ror.ifPresent(id -> node.put("scheme", "ror").put("id", id));
      name.ifPresent(text -> node.put("organization", text));
    }
  }

  private static void tell(InvenioGrant grant) {
    GrantRecord record = grant.grant();
    boolean several = record.funders().size() > 1;
    untold(grant, "funders", several, "room for several funders");
    untold(
        grant,
        "localNumber",
        InvenioGrant.said(record.localNumber()).isPresent(),
        "second numbers");
    untold(grant, "amount", record.amount() != null, "sums");
    untold(grant, "status", record.status() != null, "words for what becomes of a grant");
    untold(grant, "participations", !record.participations().isEmpty(), "people");
    untold(grant, "publications", !record.publications().isEmpty(), "publications");
    untold(grant, "pages", !record.pages().isEmpty(), "second addresses");
  }

  private static void untold(InvenioGrant grant, String field, boolean known, String what) {
    if (known) {
      grant.losses().lost(grant.grant().iri(), field, "Invenio's awards have no " + what);
    }
  }
}
