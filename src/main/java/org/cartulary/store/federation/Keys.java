package org.cartulary.store.federation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.cartulary.store.Iris;

/** What rows of ours have in common with a pattern of another's, each once, to be sent along. */
final class Keys {
  private static final int MAX_ROWS = 500;

  /** As a form has them; servers take forms of 200,000 bytes and more. */
  private static final int MAX_BYTES = 100_000;

  private Keys() {}

  /**
   * The distinct values that the rows have for those variables, in parts of which each fits into a
   * request. Rows with a term that nobody else can have (a blank node) are left out.
   */
  static List<List<Binding>> of(List<Binding> rows, Set<Var> variables) {
    Set<Binding> keys = new LinkedHashSet<>();
    rows.forEach(row -> key(row, variables).ifPresent(keys::add));
    List<List<Binding>> parts = new ArrayList<>();
    List<Binding> part = new ArrayList<>();
    long bytes = 0;
    for (Binding key : keys) {
      long length = length(key);
      if (part.size() == MAX_ROWS || (!part.isEmpty() && bytes + length > MAX_BYTES)) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(key);
      bytes += length;
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static Optional<Binding> key(Binding row, Set<Var> variables) {
    BindingBuilder key = Binding.builder();
    for (Var variable : variables) {
      Node term = row.get(variable);
      if (term != null && !Iris.isWritable(term)) {
        return Optional.empty();
      }
      if (term != null) {
        key.add(variable, term);
      }
    }
    return Optional.of(key.build());
  }

  private static long length(Binding key) {
    long length = 0;
    for (Iterator<Var> variables = key.vars(); variables.hasNext(); ) {
      Node term = key.get(variables.next());
      String text = term.isURI() ? term.getURI() : term.getLiteralLexicalForm();
      length += 16L + URLEncoder.encode(text, StandardCharsets.UTF_8).length();
    }
    return length;
  }
}
