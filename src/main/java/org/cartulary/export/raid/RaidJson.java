package org.cartulary.export.raid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.cartulary.export.json.JsonLines;
import org.cartulary.export.record.ExportSite;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RecordStream;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.RecordKind;

/**
 * RAiD metadata (ISO 23527), a line for each grant: the body of a request to {@code POST /raid/} of
 * a registration agency's API, which mints the identifier. Grants that lack what RAiD demands have
 * no line.
 */
public final class RaidJson implements FileFormat {
  private final ExportSite site;

  /** The format for a site. */
  public RaidJson(ExportSite site) {
    this.site = site;
  }

  @Override
  public String id() {
    return "raid";
  }

  @Override
  public String mediaType() {
    return JsonLines.MEDIA_TYPE;
  }

  @Override
  public String extension() {
    return "jsonl";
  }

  @Override
  public void write(RecordStream records, OutputStream out, Losses losses) throws IOException {
    try (JsonLines lines = new JsonLines(out)) {
      records.forEach(
          RecordKind.GRANT,
          record -> {
            Optional<ObjectNode> document = RaidDocument.of(site, (GrantRecord) record, losses);
            if (document.isPresent()) {
              lines.add(document.get());
            }
          });
    }
  }
}
