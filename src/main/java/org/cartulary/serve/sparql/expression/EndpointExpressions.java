package org.cartulary.serve.sparql.expression;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/**
 * Puts our functions in the place of ARQ's where one evaluation of ARQ's can take without end, or
 * is not SPARQL's.
 */
public final class EndpointExpressions extends ExprTransformCopy {
  private final AtomicBoolean signal;

  private EndpointExpressions(AtomicBoolean signal) {
    this.signal = signal;
  }

  /**
   * The same algebra with our functions.
   *
   * @param signal stops what takes long when it is set
   */
  public static Op in(Op op, AtomicBoolean signal) {
    return Transformer.transform(new TransformCopy(), new EndpointExpressions(signal), op);
  }

  /** Whether that function has one of ours in its place. */
  public static boolean replaces(ExprFunction function) {
    return function instanceof E_Regex
        || function instanceof E_StrReplace
        || function instanceof E_Multiply
        || function instanceof E_Add;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new StoppableRegex(arguments, signal);
    }
    if (function instanceof E_StrReplace) {
      return new StoppableReplace(arguments, signal);
    }
    return super.transform(function, arguments);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_Multiply) {
      return new BoundedMultiply(left, right);
    }
    if (function instanceof E_Add) {
      return new NumericAdd(left, right);
    }
    return super.transform(function, left, right);
  }
}
