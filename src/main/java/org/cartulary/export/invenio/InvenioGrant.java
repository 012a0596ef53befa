package org.cartulary.export.invenio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.PersistentIdentifiers;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.LanguageText;
import org.cartulary.store.record.OrganizationLink;
import org.jspecify.annotations.Nullable;

/**
 * What awards and funding say alike of a grant.
 *
 * @param doi bare
 * @param funders each by ROR id, as Invenio's vocabulary of funders names them, or else by name
 */
record InvenioGrant(
    ExportSite site,
    GrantRecord grant,
    Optional<String> number,
    ObjectNode titles,
    Optional<String> doi,
    List<ObjectNode> funders,
    Losses losses) {

  static InvenioGrant of(ExportSite site, GrantRecord grant, Losses losses) {
    return new InvenioGrant(
        site,
        grant,
        said(grant.awardNumber()),
        new InvenioTexts(grant, losses).titles(),
        new PersistentIdentifiers(grant.iri(), losses).doi(grant.doi()),
        funders(grant, losses),
        losses);
  }

  static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text).filter(known -> !known.isBlank());
  }

  private static List<ObjectNode> funders(GrantRecord grant, Losses losses) {
    List<ObjectNode> funders = new ArrayList<>();
    for (OrganizationLink funder : grant.funders()) {
      Optional<String> ror = new PersistentIdentifiers(funder.iri(), losses).ror(funder.ror());
      Optional<String> name = name(funder);
      if (ror.isPresent()) {
        funders.add(JsonNodeFactory.instance.objectNode().put("id", ror.get()));
      } else if (name.isPresent()) {
        funders.add(JsonNodeFactory.instance.objectNode().put("name", name.get()));
      } else {
        losses.lost(grant.iri(), "funders", funder.iri() + " has neither ROR id nor name");
      }
    }
    return funders;
  }

  static Optional<String> name(OrganizationLink organization) {
    return organization.names().stream()
        .map(LanguageText::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  boolean isOwn() {
    return site.localName(grant.iri()).isPresent();
  }

  /** The funder whose number the grant has; empty where there are several, or none. */
  Optional<ObjectNode> funder() {
    return funders.size() == 1 && grant.funders().size() == 1
        ? Optional.of(funders.get(0))
        : Optional.empty();
  }

  /** Number, title and identifiers, one a scheme. */
  void describe(ObjectNode award) {
    number.ifPresent(known -> award.put("number", known));
    award.set("title", titles);
    ArrayNode identifiers = award.putArray("identifiers");
    identifiers.addObject().put("identifier", site.page(grant.iri())).put("scheme", "url");
    doi.ifPresent(known -> identifiers.addObject().put("identifier", known).put("scheme", "doi"));
  }
}
