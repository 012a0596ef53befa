package org.cartulary.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Evaluates queries as TDB2 does, but lets property paths be stopped: ARQ follows a path to its end
 * without looking whether the query is still wanted, and on a large graph that end is far
 * (apache/jena#3535).
 */
final class StoppablePaths extends OpExecutorTDB2 {
  private StoppablePaths(ExecutionContext context) {
    super(context);
  }

  /** Has the queries of a dataset evaluated so. */
  static void use(DatasetGraph dataset) {
    QC.setFactory(dataset.getContext(), StoppablePaths::new);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    AtomicBoolean signal = execCxt.getCancelSignal();
    ExecutionContext context =
        signal == null
            ? execCxt
            : ExecutionContext.copyChangeActiveGraph(
                execCxt, new StoppableGraph(execCxt.getActiveGraph(), signal));
    return new QueryIterPath(path.getTriplePath(), input, context);
  }

  /** A graph that finds nothing more once the signal is set. */
  private static final class StoppableGraph extends GraphWrapper {
    private final AtomicBoolean signal;

    StoppableGraph(Graph graph, AtomicBoolean signal) {
      super(graph);
      this.signal = signal;
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      check();
      return super.find(subject, predicate, object)
          .mapWith(
              triple -> {
                check();
                return triple;
              });
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    private void check() {
      if (signal.get()) {
        throw new QueryCancelledException();
      }
    }
  }
}
