package org.cartulary.serve.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs queries within limits. Each runs in one of a few threads of ours under Jena's own time
 * limit; a watchdog answers for a query that does not heed it (apache/jena#3535), so a client
 * always gets its answer and a query that hangs costs one thread, never the server.
 */
public final class QueryRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueryRunner.class);

  /** How much longer than its limit a query may take to notice that it is over. */
  private static final long GRACE_MILLIS = 1_000;

  private static final int WAITING = 64;

  private final DatasetGraph dataset;
  private final QueryLimits limits;
  private final ThreadPoolExecutor threads;

  public QueryRunner(DatasetGraph dataset, QueryLimits limits) {
    this.dataset = dataset;
    this.limits = limits;
    int size = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "query");
              thread.setDaemon(true);
              return thread;
            });
    this.threads.allowCoreThreadTimeOut(true);
  }

  /**
   * The complete answer.
   *
   * @param graphs which graphs make up the dataset; the whole dataset where it names none
   * @throws RequestException 503 if the time is over or all threads are taken, 403 if the answer is
   *     too large or a graph is not of this dataset, 400 if the query is nested too deeply
   */
  public Answer run(Query query, DatasetDescription graphs) {
    AtomicReference<QueryExec> running = new AtomicReference<>();
    Future<Answer> answer = submit(query, graphs, running);
    try {
      return answer.get(limits.timeout().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException hanging) {
      QueryExec execution = running.get();
      if (execution != null) {
        execution.abort();
      }
      // Not interrupted: that would close the store's file channels under it.
      answer.cancel(false);
      LOG.warn("a query ran over its time limit and did not stop by itself");
      throw timeout();
    } catch (ExecutionException failed) {
      throw fault(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new RequestException(
          Problems.of(503, "Stopping", "The server is being stopped; ask again later."));
    }
  }

  private Future<Answer> submit(
      Query query, DatasetDescription graphs, AtomicReference<QueryExec> running) {
    try {
      return threads.submit(() -> Txn.calculateRead(dataset, () -> answer(query, graphs, running)));
    } catch (RejectedExecutionException full) {
      throw new RequestException(
          Problems.of(503, "Too busy", "Too many queries are running; ask again in a while."));
    }
  }

  private Answer answer(
      Query query, DatasetDescription graphs, AtomicReference<QueryExec> running) {
    try (QueryExec execution =
        QueryExec.newBuilder()
            .dataset(graphs.isEmpty() ? dataset : part(graphs))
            .query(query)
            .set(ARQ.httpServiceAllowed, false)
            .set(ARQ.enablePropertyFunctions, false)
            .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      running.set(execution);
      if (query.isAskType()) {
        return new Answer.Truth(execution.ask());
      }
      if (query.isSelectType()) {
        return rows(execution.select());
      }
      return triples(
          query,
          query.isConstructType() ? execution.constructTriples() : execution.describeTriples());
    } catch (QueryCancelledException over) {
      throw timeout();
    }
  }

  private DatasetGraph part(DatasetDescription graphs) {
    graphs.eachDefaultGraphURI().forEachRemaining(this::requireGraph);
    graphs.eachNamedGraphURI().forEachRemaining(this::requireGraph);
    return DynamicDatasets.dynamicDataset(graphs, dataset, false);
  }

  private void requireGraph(String iri) {
    if (!dataset.containsGraph(NodeFactory.createURI(iri))) {
      throw new RequestException(
          Problems.of(
              403,
              "No such graph",
              "<"
                  + iri
                  + "> is not a graph of this dataset, and graphs of others are not fetched."
                  + " SELECT DISTINCT ?g { GRAPH ?g {} } lists those that there are."));
    }
  }

  private Answer rows(RowSet found) {
    List<Binding> rows = new ArrayList<>();
    AnswerRoom room = new AnswerRoom(limits.maxResults());
    while (found.hasNext()) {
      // Written after the transaction, in which alone TDB2 can look up a row's terms.
      Binding row = found.next().detach();
      room.takeResult();
      row.forEach((variable, term) -> room.takeTerm(term));
      rows.add(row);
    }
    return new Answer.Rows(found.getResultVars(), rows);
  }

  private Answer triples(Query query, Iterator<Triple> found) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    AnswerRoom room = new AnswerRoom(limits.maxResults());
    while (found.hasNext()) {
      Triple triple = found.next();
      if (!graph.contains(triple)) {
        room.takeResult();
        room.takeTerm(triple.getSubject());
        room.takeTerm(triple.getPredicate());
        room.takeTerm(triple.getObject());
        graph.add(triple);
      }
    }
    return new Answer.Triples(graph);
  }

  private RequestException timeout() {
    ProblemDetails problem =
        Problems.of(
            503,
            "Query timeout",
            "The query took longer than the "
                + limits.timeout().toMillis() / 1000.0
                + " seconds that one may take. Make it more specific, or ask for less.");
    return new RequestException(problem.with("timeoutMillis", limits.timeout().toMillis()));
  }

  private static RuntimeException fault(@Nullable Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return SparqlRequest.tooDeep();
    }
    if (cause instanceof OutOfMemoryError) {
      return AnswerRoom.tooLong();
    }
    if (cause instanceof RuntimeException fault) {
      return fault;
    }
    return new IllegalStateException("a query failed", cause);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
