package org.cartulary.serve.sparql;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_Random;
import org.apache.jena.sparql.expr.E_StrUUID;
import org.apache.jena.sparql.expr.E_UUID;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprNone;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.ExprVisitorFunction;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.sparql.expression.EndpointExpressions;
import org.cartulary.store.text.TextPattern;
import org.cartulary.store.text.TextQueryException;

/**
 * Refuses a query that reaches beyond the dataset and the site's collaborators: SERVICE to anybody
 * else, and functions other than those of SPARQL 1.1 and XPath (Jena loads any class by a {@code
 * java:} name, and has functions that run scripts, wait, or call others by name). It looks at the
 * algebra, so no form of the syntax is missed.
 */
final class QueryGuard {
  private static final String JAVA = "java:";
  private static final String FN = "http://www.w3.org/2005/xpath-functions#";

  /** XML Schema's constructor functions, and XPath's; by the start of their names. */
  private static final List<String> FUNCTIONS =
      List.of(
          "http://www.w3.org/2001/XMLSchema#", FN, "http://www.w3.org/2005/xpath-functions/math#");

  /** Calls another function by a name that is known only when the query runs. */
  private static final String APPLY = FN + "apply";

  /** XPath's functions with regular expressions, which cannot be stopped as SPARQL's can here. */
  private static final Set<String> SPARQL_HAS_THEM = Set.of(FN + "matches", FN + "replace");

  /** Their values are others each time. */
  private static final Set<Class<?>> UNREPEATABLE =
      Set.of(E_Now.class, E_Random.class, E_UUID.class, E_StrUUID.class);

  private final Reach reach;
  private boolean repeatable = true;
  private boolean replaced;
  private boolean texts;
  private int filters;
  private int services;

  private QueryGuard(Reach reach) {
    this.reach = reach;
  }

  /**
   * Looks through a query.
   *
   * @param op its algebra
   * @param reach whom it may ask
   * @return what was seen
   * @throws RequestException 403 if it reaches outside, 400 if its {@code text:query} is malformed
   */
  static QueryTraits check(Op op, Reach reach) {
    QueryGuard guard = new QueryGuard(reach);
    guard.walk(op);
    return new QueryTraits(guard.repeatable, guard.replaced, guard.texts);
  }

  /**
   * Looks through what an update asks before it writes.
   *
   * @throws RequestException 403 if it reaches outside
   */
  static void check(Update update) {
    if (update instanceof UpdateModify modify) {
      check(Algebra.compile(modify.getWherePattern()), Reach.NOBODY);
    }
  }

  private void walk(Op op) {
    Walker.walk(op, new Patterns(), new Expressions(), new Service(1), new Service(-1));
  }

  /** Counts into SERVICE and out of it: what stands there is another's to understand. */
  private final class Service extends OpVisitorBase {
    private final int step;

    Service(int step) {
      this.step = step;
    }

    @Override
    public void visit(OpService service) {
      services += step;
    }
  }

  private static RequestException refused(String detail) {
    return new RequestException(Problems.of(403, "Query refused", detail));
  }

  private static void checkFunction(String iri) {
    boolean known = FUNCTIONS.stream().anyMatch(iri::startsWith) && !iri.equals(APPLY);
    if (!known) {
      throw refused(
          "The function <"
              + iri
              + "> is not one of SPARQL 1.1; extension functions cannot be called here.");
    }
    if (SPARQL_HAS_THEM.contains(iri)) {
      throw refused("<" + iri + "> cannot be called here; SPARQL has REGEX and REPLACE.");
    }
  }

  private final class Patterns extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      if (!reach.holds(service.getService())) {
        throw refused(
            "SERVICE reaches the endpoints of this site's collaborators alone, by their addresses: "
                + (reach.endpoints().isEmpty() ? "there are none." : reach.endpoints() + "."));
      }
      if (filters > 0) {
        throw refused("SERVICE cannot be called in EXISTS: it would be asked for every row.");
      }
      Walker.walk(
          service.getSubOp(),
          new OpVisitorBase() {
            @Override
            public void visit(OpService inner) {
              throw refused("SERVICE inside SERVICE is not passed on.");
            }
          });
      repeatable = false;
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        Node predicate = triple.getPredicate();
        if (predicate.isURI()) {
          checkPredicate(predicate.getURI());
        }
        if (services == 0 && TextPattern.is(triple)) {
          checkTexts(triple, pattern.getPattern());
        }
      }
    }

    private void checkTexts(Triple triple, BasicPattern pattern) {
      if (!reach.texts()) {
        throw refused("text:query is answered by a site's SPARQL endpoint alone.");
      }
      try {
        TextPattern.check(triple, pattern);
      } catch (TextQueryException malformed) {
        throw QueryFaults.ofText(malformed);
      }
      texts = true;
    }

    @Override
    public void visit(OpPath path) {
      String written = path.getTriplePath().getPath().toString();
      if (written.contains("<" + JAVA)) {
        checkPredicate(JAVA);
      }
      if (services == 0 && written.contains("<" + TextPattern.QUERY + ">")) {
        throw new RequestException(
            Problems.of(400, "Malformed query", "text:query cannot stand in a path."));
      }
    }

    private void checkPredicate(String iri) {
      if (iri.startsWith(JAVA)) {
        throw refused("Property functions (java:) cannot be called here.");
      }
    }

    /** The walker passes over the conditions of ORDER BY. */
    @Override
    public void visit(OpOrder order) {
      for (SortCondition condition : order.getConditions()) {
        Walker.walk(condition.getExpression(), new Patterns(), new Expressions());
      }
    }

    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator expression : group.getAggregators()) {
        Aggregator aggregator = expression.getAggregator();
        if (aggregator instanceof AggCustom custom) {
          throw refused("The aggregate <" + custom.getIRI() + "> is not one of SPARQL 1.1.");
        }
        ExprList arguments = aggregator.getExprList();
        if (arguments != null) {
          Walker.walk(arguments, new Patterns(), new Expressions());
        }
      }
    }
  }

  private final class Expressions extends ExprVisitorFunction {
    @Override
    protected void visitExprFunction(ExprFunction function) {
      String iri = function.getFunctionIRI();
      if (iri != null) {
        checkFunction(iri);
      }
      repeatable &= !UNREPEATABLE.contains(function.getClass());
      replaced |= EndpointExpressions.replaces(function);
    }

    @Override
    public void visit(ExprFunctionOp pattern) {
      filters++;
      walk(pattern.getGraphPattern());
      filters--;
    }

    @Override
    public void visit(NodeValue value) {}

    @Override
    public void visit(ExprVar variable) {}

    @Override
    public void visit(ExprTripleTerm triple) {}

    @Override
    public void visit(ExprNone none) {}

    @Override
    public void visit(ExprAggregator aggregate) {}
  }
}
