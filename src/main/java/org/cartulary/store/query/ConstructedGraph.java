package org.cartulary.store.query;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.VarUtils;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.QueryRows;
import org.cartulary.store.QueryRun;
import org.cartulary.store.ServiceCalls;

/**
 * The answer to a CONSTRUCT query, from whatever answers SELECT queries.
 *
 * @param graph the triples, with the query's prefixes
 * @param cut whether there was more than could be taken
 */
public record ConstructedGraph(Graph graph, boolean cut) {

  /**
   * Asks a CONSTRUCT query.
   *
   * @param terms what stands in place of its variables
   * @param maxRows how many solutions of its pattern are taken
   * @throws org.cartulary.store.QueryTimeoutException if it takes longer than it may
   */
  public static ConstructedGraph of(
      LibraryQuery query,
      Map<String, Node> terms,
      PublishedGraph published,
      Duration timeout,
      int maxRows) {
    return of(query.query(), terms, published, timeout, maxRows, ServiceCalls.NONE);
  }

  /**
   * The same of a query that may ask others.
   *
   * @param services answers its SERVICE patterns
   */
  public static ConstructedGraph of(
      Query query,
      Map<String, Node> terms,
      PublishedGraph published,
      Duration timeout,
      int maxRows,
      ServiceCalls services) {
    Query bound = BoundQuery.of(query, terms);
    BasicPattern template = bound.getConstructTemplate().getBGP();
    QueryRows rows =
        published.run(
            new QueryRun(solutions(bound, template), Map.of(), timeout, maxRows, services));
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    Iterator<Binding> bindings = Iter.map(rows.rows().iterator(), ResultFormat::binding);
    TemplateLib.calcTriples(template.getList(), bindings).forEachRemaining(graph::add);
    return new ConstructedGraph(graph, rows.cut());
  }

  /** The SELECT query for what the template needs. */
  private static Query solutions(Query construct, BasicPattern template) {
    Query select = construct.cloneQuery();
    select.setQuerySelectType();
    select.setDistinct(true);
    Set<Var> needed = new LinkedHashSet<>();
    template.forEach(triple -> VarUtils.addVarsFromTriple(needed, triple));
    select.setQueryResultStar(needed.isEmpty());
    needed.forEach(select::addResultVar);
    return select;
  }
}
