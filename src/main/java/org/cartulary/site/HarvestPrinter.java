package org.cartulary.site;

import java.util.Locale;
import org.cartulary.harvest.HarvestOrder;
import org.cartulary.harvest.HarvestReceipt;
import org.cartulary.harvest.HarvestReport;

/** Says what was harvested, and how it becomes a source. */
final class HarvestPrinter {
  private HarvestPrinter() {}

  static String print(HarvestOrder order, HarvestReport report, boolean listed) {
    HarvestReceipt receipt = report.receipt();
    StringBuilder out = new StringBuilder();
    line(out, "%s %s", report.changed() ? "fetched " : "same    ", receipt.from());
    line(out, "kept     %s: %,d statements", order.document(), receipt.triples());
    report
        .refused()
        .forEach((reason, count) -> line(out, "left out %,d statements %s", count, reason));
    if (listed) {
      line(out, "next     ./cartulary publish");
    } else {
      line(out, "next     add to the sources in cartulary.yaml, then ./cartulary publish:");
      line(out, "");
      line(out, "  - name: %s", order.name());
      line(out, "    kind: rdf");
      line(out, "    file: %s", order.document());
      if (!report.title().isBlank()) {
        line(out, "    title: %s", quoted(report.title()));
      }
      line(out, "    address: %s", quoted(receipt.from()));
      line(out, "    uri-space: %s", quoted(receipt.uriSpace()));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** A double-quoted scalar of YAML, on one line; the text comes from a stranger. */
  private static String quoted(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
