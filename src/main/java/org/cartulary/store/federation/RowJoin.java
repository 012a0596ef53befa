package org.cartulary.store.federation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Joins rows of ours with rows of another's (SPARQL 1.1 §18.5, Join). */
final class RowJoin {
  private RowJoin() {}

  /** How many pairs are looked at; more would take seconds, and nothing could stop them. */
  private static final long MAX_PAIRS = 10_000_000;

  /**
   * Every pair of rows that do not contradict each other, as one row.
   *
   * @param most how many rows that may be
   * @throws CollaboratorException if there are more
   */
  static List<Binding> of(List<Binding> ours, List<Binding> theirs, int most) {
    List<Var> shared = List.copyOf(alwaysBoth(ours, theirs));
    Map<List<Node>, List<Binding>> byValues = new HashMap<>();
    for (Binding row : theirs) {
      byValues.computeIfAbsent(values(row, shared), values -> new ArrayList<>()).add(row);
    }
    List<Binding> joined = new ArrayList<>();
    long pairs = 0;
    for (Binding row : ours) {
      for (Binding other : byValues.getOrDefault(values(row, shared), List.of())) {
        if (joined.size() >= most || ++pairs > MAX_PAIRS) {
          throw new CollaboratorException(
              "its rows and ours make more than " + most + " together; ask for less", null);
        }
        if (Algebra.compatible(row, other)) {
          joined.add(Algebra.merge(row, other));
        }
      }
    }
    return joined;
  }

  /** The variables that have a value in every row of both. */
  private static Set<Var> alwaysBoth(List<Binding> ours, List<Binding> theirs) {
    Set<Var> always = new TreeSet<>(Comparator.comparing(Var::getName));
    if (!ours.isEmpty() && !theirs.isEmpty()) {
      ours.get(0).vars().forEachRemaining(always::add);
      ours.forEach(row -> always.removeIf(variable -> !row.contains(variable)));
      theirs.forEach(row -> always.removeIf(variable -> !row.contains(variable)));
    }
    return always;
  }

  private static List<Node> values(Binding row, List<Var> variables) {
    return variables.stream().map(row::get).toList();
  }
}
