package org.cartulary.serve.sparql.expression;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** The sum of numbers, dates and durations; ARQ's also joins strings, which SPARQL's does not. */
final class NumericAdd extends E_Add {
  NumericAdd(Expr left, Expr right) {
    super(left, right);
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    if (isText(left) || isText(right)) {
      throw new ExprEvalException("a string in a sum");
    }
    return super.eval(left, right);
  }

  private static boolean isText(NodeValue value) {
    return value.isString() || value.isLangString();
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new NumericAdd(left, right);
  }
}
