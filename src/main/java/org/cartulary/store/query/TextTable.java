package org.cartulary.store.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.cartulary.store.QueryRows;
import org.jspecify.annotations.Nullable;

/** An answer as columns of text, for a terminal. */
final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  static void write(QueryRows answer, OutputStream out) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(answer.columns());
    answer
        .rows()
        .forEach(
            row ->
                lines.add(answer.columns().stream().map(column -> text(row.get(column))).toList()));
    int[] widths = new int[answer.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
      }
    }
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (int line = 0; line < lines.size(); line++) {
      writer.write(line(lines.get(line), widths));
      if (line == 0) {
        writer.write(rule(widths));
      }
    }
    int rows = answer.rows().size();
    writer.write("(" + rows + (rows == 1 ? " row" : " rows") + (answer.cut() ? ", cut)" : ")"));
    writer.write('\n');
    writer.flush();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(i == 0 ? "" : GAP).append(cell);
      line.append(" ".repeat(widths[i] - DisplayWidth.of(cell)));
    }
    return line.toString().stripTrailing() + '\n';
  }

  private static String rule(int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(Math.max(1, width)));
    }
    return String.join(GAP, rules) + '\n';
  }

  /** A term for people: a literal's text, an IRI as it is; control characters cannot act. */
  private static String text(@Nullable Node term) {
    if (term == null) {
      return "";
    }
    String text = term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
