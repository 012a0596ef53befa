package org.cartulary.export.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cartulary.export.record.FileFormat;
import org.cartulary.export.record.Losses;
import org.cartulary.export.record.RecordStream;
import org.cartulary.store.record.GrantRecord;
import org.cartulary.store.record.RecordKind;

/** A format with lines of JSON for each grant. */
public abstract class GrantLines implements FileFormat {
  @Override
  public final String mediaType() {
    return JsonLines.MEDIA_TYPE;
  }

  @Override
  public final String extension() {
    return "jsonl";
  }

  @Override
  public final void write(RecordStream records, OutputStream out, Losses losses)
      throws IOException {
    try (JsonLines lines = new JsonLines(out)) {
      records.forEach(
          RecordKind.GRANT,
          record -> {
            for (ObjectNode line : lines((GrantRecord) record, losses)) {
              lines.add(line);
            }
          });
    }
  }

  /** The lines of a grant; none, and that is told, where it lacks what the format demands. */
  protected abstract List<ObjectNode> lines(GrantRecord grant, Losses losses);
}
