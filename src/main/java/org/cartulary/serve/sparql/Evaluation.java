package org.cartulary.serve.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.Context;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.sparql.expression.EndpointExpressions;
import org.cartulary.store.ServiceCalls;

/** Evaluates one query on a dataset, in the transaction that its thread is in. */
final class Evaluation {
  private final DatasetGraph dataset;
  private final PreparedQuery prepared;
  private final Run run;
  private final AnswerRoom room;
  private final ServiceCalls services;

  /**
   * An evaluation.
   *
   * @param run can stop it
   * @param room takes count of the answer
   * @param services answers SERVICE
   */
  Evaluation(
      DatasetGraph dataset,
      PreparedQuery prepared,
      Run run,
      AnswerRoom room,
      ServiceCalls services) {
    this.services = services;
    this.dataset = dataset;
    this.prepared = prepared;
    this.run = run;
    this.room = room;
  }

  /**
   * The complete answer.
   *
   * @param extend adds to the context of the execution
   * @throws org.apache.jena.query.QueryCancelledException if the run was stopped
   * @throws RequestException 403 if the answer is too large
   */
  Answer answer(Consumer<Context> extend) {
    Op op =
        prepared.traits().unstoppable()
            ? EndpointExpressions.in(prepared.op(), run.signal())
            : prepared.op();
    Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.enablePropertyFunctions, false);
    context.set(ARQConstants.registryServiceExecutors, services.registry());
    context.set(ARQConstants.symCancelQuery, run.signal());
    extend.accept(context);
    Plan plan =
        QueryEngineRegistry.findFactory(op, dataset, context)
            .create(op, dataset, BindingRoot.create(), context);
    QueryIterator found = plan.iterator();
    try {
      run.startWith(found);
      Answer answer = answer(found);
      services.requireAnswered();
      return answer;
    } finally {
      found.close();
      plan.close();
    }
  }

  private Answer answer(QueryIterator found) {
    if (prepared.query().isAskType()) {
      return new Answer.Truth(found.hasNext());
    }
    if (prepared.query().isSelectType()) {
      return rows(found);
    }
    return prepared.query().isConstructType() ? constructed(found) : described(found);
  }

  private Answer rows(QueryIterator found) {
    List<Var> columns = prepared.query().getProjectVars();
    List<Binding> rows = new ArrayList<>();
    while (found.hasNext()) {
      // Written after the transaction, in which alone TDB2 can look up a row's terms.
      Binding row = found.next().detach();
      room.takeResult();
      for (Var column : columns) {
        Node term = row.get(column);
        if (term != null) {
          room.takeTerm(term);
        }
      }
      rows.add(row);
    }
    return new Answer.Rows(columns, rows);
  }

  private Answer constructed(QueryIterator found) {
    Graph graph = graph();
    Iterator<Triple> triples =
        TemplateLib.calcTriples(prepared.query().getConstructTemplate().getTriples(), found);
    while (triples.hasNext()) {
      add(triples.next(), graph);
    }
    return new Answer.Triples(graph);
  }

  /**
   * What the dataset says of each resource and of the blank nodes that this leads to (a concise
   * bounded description).
   */
  private Answer described(QueryIterator found) {
    Set<Node> resources = new LinkedHashSet<>(prepared.query().getResultURIs());
    while (found.hasNext()) {
      Binding row = found.next();
      for (Var variable : prepared.query().getProjectVars()) {
        Node term = row.get(variable);
        if (term != null && !term.isLiteral()) {
          resources.add(term);
        }
      }
    }
    Graph graph = graph();
    for (Graph source : List.of(dataset.getDefaultGraph(), dataset.getUnionGraph())) {
      describe(resources, source, graph);
    }
    return new Answer.Triples(graph);
  }

  private void describe(Set<Node> resources, Graph source, Graph graph) {
    List<Node> left = new ArrayList<>(resources);
    Set<Node> seen = new LinkedHashSet<>(resources);
    while (!left.isEmpty()) {
      Iterator<Triple> triples = source.find(left.remove(left.size() - 1), Node.ANY, Node.ANY);
      while (triples.hasNext()) {
        run.check();
        Triple triple = triples.next();
        add(triple, graph);
        if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
          left.add(triple.getObject());
        }
      }
    }
  }

  private Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(prepared.query().getPrefixMapping());
    return graph;
  }

  private void add(Triple triple, Graph graph) {
    if (!graph.contains(triple)) {
      room.takeResult();
      room.takeTerm(triple.getSubject());
      room.takeTerm(triple.getPredicate());
      room.takeTerm(triple.getObject());
      graph.add(triple);
    }
  }

  /**
   * The part of a dataset that is made up of these graphs.
   *
   * @param strict whether a graph that is not there is refused rather than empty
   * @throws RequestException 403 if one is refused
   */
  static DatasetGraph part(DatasetGraph dataset, DatasetDescription graphs, boolean strict) {
    if (graphs.isEmpty()) {
      return dataset;
    }
    if (strict) {
      graphs.eachDefaultGraphURI().forEachRemaining(iri -> requireGraph(dataset, iri));
      graphs.eachNamedGraphURI().forEachRemaining(iri -> requireGraph(dataset, iri));
    }
    return DynamicDatasets.dynamicDataset(graphs, dataset, false);
  }

  private static void requireGraph(DatasetGraph dataset, String iri) {
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
}
