package org.cartulary.export.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Counts what a format could not say, and writes it down as CSV: iri, field, reason. */
public final class LossReport implements Losses, AutoCloseable {
  private final CSVPrinter rows;
  private final boolean kept;
  private final Map<String, Long> fields = new TreeMap<>();

  private LossReport(Writer out, boolean kept) throws IOException {
    this.rows = new CSVPrinter(out, CSVFormat.RFC4180);
    this.kept = kept;
    rows.printRecord("iri", "field", "reason");
  }

  /**
   * Writes to a file.
   *
   * @param file its path; the empty string for none
   */
  public static LossReport to(String file) throws IOException {
    return file.isEmpty()
        ? new LossReport(Writer.nullWriter(), false)
        : new LossReport(Files.newBufferedWriter(Path.of(file)), true);
  }

  @Override
  public void lost(String iri, String field, String reason) {
    fields.merge(field, 1L, Long::sum);
    try {
      rows.printRecord(iri, field, reason);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line that tells how much of what could not be said; empty if all could. */
  public String summary() {
    if (fields.isEmpty()) {
      return "";
    }
    StringBuilder line = new StringBuilder("cartulary: not said in this format:");
    fields.forEach((field, count) -> line.append(" %s %,d times,".formatted(field, count)));
    line.setCharAt(line.length() - 1, ';');
    return line + (kept ? " see the report" : " --report FILE writes down of what, and why");
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
