package org.cartulary.store.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Makes of a parsed query the one to run, without writing it as text. */
public final class BoundQuery {
  private BoundQuery() {}

  /**
   * The query with terms in place of variables.
   *
   * @param terms by variable name; those that it does not have are passed over
   * @throws org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException if the query assigns
   *     to one of the variables
   */
  public static Query of(Query query, Map<String, Node> terms) {
    if (terms.isEmpty()) {
      return query.cloneQuery();
    }
    Map<Var, Node> substitution = new HashMap<>();
    terms.forEach((name, term) -> substitution.put(Var.alloc(name), term));
    return QueryTransformOps.replaceVars(query, substitution);
  }

  /**
   * The same SELECT query in a total order, so that it can be read in pages: what its own order
   * leaves open, its columns decide, from left to right. Rows that are still equal are the same.
   */
  public static Query ordered(Query query) {
    Query ordered = query.cloneQuery();
    List<Var> sorted = new ArrayList<>();
    if (query.getOrderBy() != null) {
      for (SortCondition condition : query.getOrderBy()) {
        if (condition.getExpression() instanceof ExprVar variable) {
          sorted.add(variable.asVar());
        }
      }
    }
    for (Var column : query.getProjectVars()) {
      if (!sorted.contains(column)) {
        ordered.addOrderBy(column, Query.ORDER_ASCENDING);
      }
    }
    return ordered;
  }

  /**
   * Narrows a query to some of its rows, within those that it has.
   *
   * @param query is changed
   * @param offset how many rows to pass over
   * @param limit how many rows to take at most
   */
  public static void window(Query query, long offset, long limit) {
    long left = query.hasLimit() ? Math.max(0, query.getLimit() - offset) : limit;
    query.setLimit(Math.min(limit, left));
    query.setOffset((query.hasOffset() ? query.getOffset() : 0) + offset);
  }
}
