package org.cartulary.serve.sparql.expression;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/**
 * REPLACE (SPARQL 1.1 §17.4.3.15). As in ARQ, a match of nothing is replaced once at most, where
 * XPath's function has an error.
 */
final class StoppableReplace extends PatternFunction {
  private static final int FLAGS = 3;

  StoppableReplace(ExprList arguments, AtomicBoolean signal) {
    super(Tags.tagReplace, arguments, FLAGS, signal);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String replacement = text(values.get(2));
    Matcher matcher = matcher(values);
    StringBuilder replaced = new StringBuilder();
    try {
      boolean any = false;
      while (matcher.find()) {
        if (!any || matcher.start() < matcher.end()) {
          matcher.appendReplacement(replaced, replacement);
          any = true;
        }
      }
      if (!any) {
        return values.get(0);
      }
      matcher.appendTail(replaced);
    } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
      throw new ExprEvalException("REPLACE: " + noSuchGroup.getMessage());
    }
    Node text = values.get(0).asNode();
    return NodeValue.makeNode(
        NodeFactory.createLiteral(
            replaced.toString(), text.getLiteralLanguage(), text.getLiteralDatatype()));
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new StoppableReplace(arguments, signal());
  }
}
