package org.cartulary.serve.sparql.expression;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The product of numbers that are not too long: a few squares in a row make an integer of which one
 * product takes minutes, and nothing can stop it. To be out of range is an error that XPath allows
 * (FOAR0002).
 */
final class BoundedMultiply extends E_Multiply {
  private static final int MAX_DIGITS = 10_000;

  BoundedMultiply(Expr left, Expr right) {
    super(left, right);
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    if (isLong(left) || isLong(right)) {
      throw new ExprEvalException("a number of more than " + MAX_DIGITS + " digits in a product");
    }
    return super.eval(left, right);
  }

  private static boolean isLong(NodeValue value) {
    return value.isLiteral() && value.asNode().getLiteralLexicalForm().length() > MAX_DIGITS;
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedMultiply(left, right);
  }
}
