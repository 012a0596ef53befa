package org.cartulary.serve.sparql.expression;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** REGEX (SPARQL 1.1 §17.4.3.14). */
final class StoppableRegex extends PatternFunction {
  private static final int FLAGS = 2;

  StoppableRegex(ExprList arguments, AtomicBoolean signal) {
    super(Tags.tagRegex, arguments, FLAGS, signal);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    return NodeValue.booleanReturn(matcher(values).find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new StoppableRegex(arguments, signal());
  }
}
