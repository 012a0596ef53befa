package org.cartulary.export.invenio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.cartulary.export.json.GrantLines;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.Losses;
import org.cartulary.store.record.GrantRecord;

/**
 * What records of InvenioRDM say of their funding, a line for each grant: {@code grant}, the
 * grant's IRI, and {@code funding}, which goes to {@code metadata.funding} of what it paid for
 * ({@code record-v6.0.0.json}). Awards are written out, so that nobody has to import them before.
 */
public final class InvenioFunding extends GrantLines {
  private final ExportSite site;

  /** The format for a site. */
  public InvenioFunding(ExportSite site) {
    this.site = site;
  }

  @Override
  protected List<ObjectNode> lines(GrantRecord grant, Losses losses) {
    return line(InvenioGrant.of(site, grant, losses)).stream().toList();
  }

  private static Optional<ObjectNode> line(InvenioGrant grant) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("grant", grant.grant().iri());
    ArrayNode funding = line.putArray("funding");
    Optional<ObjectNode> award = award(grant);
    if (grant.funder().isPresent()) {
      ObjectNode block = funding.addObject();
      block.set("funder", grant.funder().get());
      award.ifPresent(known -> block.set("award", known));
    } else {
      // Whose award it is, nobody says.
      grant.funders().forEach(funder -> funding.addObject().set("funder", funder));
      award.ifPresent(known -> funding.addObject().set("award", known));
    }
    if (!funding.isEmpty() && grant.isOwn()) {
      return Optional.of(line);
    }
    grant
        .losses()
        .lost(
            grant.grant().iri(),
            "record",
            grant.isOwn()
                ? "Invenio demands a funder, or the funder's number and a title"
                : "it is a thing of another site");
    return Optional.empty();
  }

  private static Optional<ObjectNode> award(InvenioGrant grant) {
    if (grant.number().isEmpty() || grant.titles().isEmpty()) {
      String reason = "Invenio demands the funder's number and a title of an award";
      grant.losses().lost(grant.grant().iri(), "awardNumber", reason);
      return Optional.empty();
    }
    ObjectNode award = JsonNodeFactory.instance.objectNode();
    grant.describe(award);
    return Optional.of(award);
  }
}
