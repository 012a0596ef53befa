package org.cartulary.export.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cartulary.store.record.MetadataRecord;

/** What formats write to files, read back. */
public final class FileContents {
  private FileContents() {}

  /** Records as a stream of them. */
  public static RecordStream stream(List<? extends MetadataRecord> records) {
    return (kind, taker) -> {
      for (MetadataRecord record : records) {
        if (record.kind() == kind) {
          taker.take(record);
        }
      }
    };
  }

  /** The bytes of a file of records. */
  public static byte[] bytes(
      FileFormat format, List<? extends MetadataRecord> records, Losses losses) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(stream(records), out, losses);
    return out.toByteArray();
  }

  /** The text of a file of records. */
  public static String text(
      FileFormat format, List<? extends MetadataRecord> records, Losses losses) throws IOException {
    return new String(bytes(format, records, losses), StandardCharsets.UTF_8);
  }

  /** The texts in a zip by their names, in order. */
  public static Map<String, String> entries(
      FileFormat format, List<? extends MetadataRecord> records, Losses losses) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes(format, records, losses)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String before =
            entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        if (before != null) {
          throw new AssertionError("twice: " + entry.getName());
        }
      }
    }
    return entries;
  }

  /** All entries of a zip in one text, for approval. */
  public static String together(Map<String, String> entries) {
    StringBuilder all = new StringBuilder();
    entries.forEach((name, text) -> all.append("=== ").append(name).append('\n').append(text));
    return all.toString();
  }

  /** Losses as lines: the thing's local name, the field, the reason. */
  public static Losses lines(List<String> into) {
    return (iri, field, reason) ->
        into.add(iri.substring(iri.lastIndexOf('/') + 1) + " " + field + ": " + reason);
  }

  /** An empty list for lines. */
  public static List<String> lines() {
    return new ArrayList<>();
  }
}
