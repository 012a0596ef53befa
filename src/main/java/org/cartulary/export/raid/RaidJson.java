package org.cartulary.export.raid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cartulary.export.json.GrantLines;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.Losses;
import org.cartulary.store.record.GrantRecord;

/**
 * RAiD metadata (ISO 23527), a line for each grant: the body of a request to {@code POST /raid/} of
 * a registration agency's API, which mints the identifier. Grants that lack what RAiD demands have
 * no line.
 */
public final class RaidJson extends GrantLines {
  private final ExportSite site;

  /** The format for a site. */
  public RaidJson(ExportSite site) {
    this.site = site;
  }

  @Override
  protected List<ObjectNode> lines(GrantRecord grant, Losses losses) {
    return RaidDocument.of(site, grant, losses).stream().toList();
  }
}
