package org.cartulary.store.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * SPARQL 1.1 Query Results CSV Format, §3. Jena's own writer leaves out the {@code _:} of blank
 * nodes.
 */
public final class CsvResults {
  private static final String END = "\r\n";

  private CsvResults() {}

  /** Writes a header and the rows as UTF-8; flushes and does not close. */
  public static void write(List<Var> columns, List<Binding> rows, OutputStream out)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Map<Node, String> blanks = new HashMap<>();
    writer.write(String.join(",", columns.stream().map(Var::getVarName).toList()));
    writer.write(END);
    for (Binding row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        if (i > 0) {
          writer.write(',');
        }
        writer.write(quoted(plain(row.get(columns.get(i)), blanks)));
      }
      writer.write(END);
    }
    writer.flush();
  }

  private static String plain(@Nullable Node term, Map<Node, String> blanks) {
    if (term == null) {
      return "";
    }
    if (term.isBlank()) {
      return blanks.computeIfAbsent(term, blank -> "_:b" + blanks.size());
    }
    return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
  }

  private static String quoted(String field) {
    boolean safe = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return safe ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
