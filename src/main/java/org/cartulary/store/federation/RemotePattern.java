package org.cartulary.store.federation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * The pattern of a SERVICE as a query to send. The engine renames variables that a subquery hides;
 * they go out under the names that the query's author gave them, and come back as the engine has
 * them.
 */
final class RemotePattern {
  private final Query query;
  private final Map<Var, Var> hereByThere = new HashMap<>();

  RemotePattern(Op pattern) {
    Op restored = Rename.reverseVarRename(pattern, true);
    this.query = OpAsQuery.asQuery(restored);
    Set<Var> there = OpVars.visibleVars(restored);
    for (Var here : OpVars.visibleVars(pattern)) {
      Var original = Var.alloc(Rename.reverseVarRename(here).getName());
      if (there.contains(original)) {
        hereByThere.put(original, here);
      }
    }
  }

  /** The variables to which it gives values, as the engine has them. */
  Set<Var> variables() {
    return Set.copyOf(hereByThere.values());
  }

  /** All that the pattern has. */
  Query whole() {
    return query;
  }

  /**
   * What the pattern has for those values.
   *
   * @param keys rows of values for some of {@link #variables}
   */
  Query matching(List<Binding> keys) {
    ElementData values = new ElementData();
    List<Binding> rows = keys.stream().map(this::toThere).toList();
    Set<Var> named = new TreeSet<>(Comparator.comparing(Var::getName));
    rows.forEach(row -> row.vars().forEachRemaining(named::add));
    named.forEach(values::add);
    rows.forEach(values::add);
    ElementGroup group = new ElementGroup();
    group.addElement(values);
    if (!isPattern(query)) {
      group.addElement(new ElementSubQuery(query));
    } else if (query.getQueryPattern() instanceof ElementGroup parts && binds(parts, named)) {
      parts.getElements().forEach(group::addElement);
    } else {
      group.addElement(query.getQueryPattern());
    }
    Query matching = QueryFactory.make();
    matching.setQuerySelectType();
    matching.setQueryResultStar(true);
    matching.setQueryPattern(group);
    return matching;
  }

  private static boolean isPattern(Query query) {
    return query.isQueryResultStar()
        && !query.isDistinct()
        && !query.isReduced()
        && !query.hasLimit()
        && !query.hasOffset()
        && !query.hasOrderBy()
        && !query.hasValues();
  }

  /**
   * Whether a table of those variables may stand among the parts of the group: all bind them that
   * are simply joined before any other, so whatever follows sees the same rows of them. Some
   * engines look at a table only there before they look for all the rest.
   */
  private static boolean binds(ElementGroup parts, Set<Var> variables) {
    ElementGroup first = new ElementGroup();
    parts.getElements().stream()
        .filter(part -> !(part instanceof ElementFilter))
        .takeWhile(RemotePattern::isJoined)
        .forEach(first::addElement);
    return first.size() == parts.size()
        || OpVars.fixedVars(Algebra.compile(first)).containsAll(variables);
  }

  private static boolean isJoined(Element element) {
    return element instanceof ElementPathBlock
        || element instanceof ElementTriplesBlock
        || element instanceof ElementUnion
        || element instanceof ElementSubQuery
        || element instanceof ElementData;
  }

  private Binding toThere(Binding key) {
    BindingBuilder there = Binding.builder();
    hereByThere.forEach(
        (original, here) -> {
          if (key.contains(here)) {
            there.add(original, key.get(here));
          }
        });
    return there.build();
  }

  /** A row of the answer with the variables as the engine has them; others are left out. */
  Binding toHere(Binding row) {
    BindingBuilder here = Binding.builder();
    hereByThere.forEach(
        (original, local) -> {
          if (row.contains(original)) {
            here.add(local, row.get(original));
          }
        });
    return here.build();
  }
}
