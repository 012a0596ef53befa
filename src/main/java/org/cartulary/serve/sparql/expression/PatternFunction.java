package org.cartulary.serve.sparql.expression;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** A function with a regular expression, which stops when a signal is given. */
abstract class PatternFunction extends ExprFunctionN {
  private final AtomicBoolean signal;
  private final int flags;
  private final @Nullable Pattern stated;

  /**
   * A call.
   *
   * @param arguments the text, the pattern, and what else the function takes
   * @param flags the place of the flags, which may be beyond the end of the arguments
   */
  PatternFunction(String name, ExprList arguments, int flags, AtomicBoolean signal) {
    super(name, arguments);
    this.signal = signal;
    this.flags = flags;
    Expr pattern = arguments.get(1);
    Expr modifiers = flags < arguments.size() ? arguments.get(flags) : null;
    this.stated =
        isStated(pattern) && (modifiers == null || isStated(modifiers))
            ? compile(constant(pattern), modifiers == null ? null : constant(modifiers))
            : null;
  }

  private static boolean isStated(Expr argument) {
    return argument.isConstant() && argument.getConstant().isString();
  }

  private static String constant(Expr argument) {
    return argument.getConstant().getString();
  }

  private Pattern compile(String pattern, @Nullable String modifiers) {
    return RegexEngine.makePattern(getFunctionSymbol().getSymbol(), pattern, modifiers);
  }

  final Matcher matcher(List<NodeValue> values) {
    Pattern pattern =
        stated == null
            ? compile(text(values.get(1)), flags < values.size() ? text(values.get(flags)) : null)
            : stated;
    return pattern.matcher(new InterruptibleText(text(values.get(0)), signal));
  }

  /** The lexical form of a string; an evaluation error if it is none. */
  final String text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(getFunctionSymbol().getSymbol(), value)
        .getLiteralLexicalForm();
  }

  final AtomicBoolean signal() {
    return signal;
  }
}
