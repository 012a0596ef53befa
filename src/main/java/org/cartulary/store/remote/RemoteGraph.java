package org.cartulary.store.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDFS;
import org.cartulary.fetch.Fetcher;
import org.cartulary.store.Description;
import org.cartulary.store.Iris;
import org.cartulary.store.PublishedGraph;
import org.cartulary.store.QueryRows;
import org.cartulary.store.QueryRun;
import org.cartulary.store.Release;
import org.cartulary.store.Tombstone;

/**
 * Reads what is published at a SPARQL 1.1 endpoint, ours or another's. Each call is one query, so
 * that it sees one release where the endpoint answers a query from one state. An endpoint that does
 * not answer, or not with all of it, is a {@link org.cartulary.store.StoreException}.
 */
public final class RemoteGraph implements PublishedGraph {
  private static final Query EXISTS = QueryTexts.named("exists");
  private static final Query TOMBSTONE = QueryTexts.named("tombstone");
  private static final Query DESCRIBE = QueryTexts.named("describe");
  private static final Query RELEASES = QueryTexts.named("releases");
  private static final Query QUADS = QueryTexts.named("quads");
  private static final Query GRAPH = QueryTexts.named("graph");
  private static final Query TRIPLES = QueryTexts.named("triples");
  private static final Query INSTANCES = QueryTexts.named("instances");
  private static final Query COUNTS = QueryTexts.named("counts-by-type");

  private final RemoteEndpoint endpoint;
  private final SparqlClient client;

  /**
   * @param fetcher sends the requests; stays the caller's to close
   */
  public RemoteGraph(RemoteEndpoint endpoint, Fetcher fetcher) {
    this.endpoint = endpoint;
    this.client = new SparqlClient(endpoint, fetcher);
  }

  private static Query of(Query query, String parameter, String iri) {
    return QueryTexts.bind(query, Map.of(parameter, NodeFactory.createURI(iri)));
  }

  private List<Map<String, Node>> rows(Query query) {
    return client.select(
        query, endpoint.timeout(), found -> QueryRows.of(found, Integer.MAX_VALUE).rows());
  }

  @Override
  public boolean exists(String iri) {
    return Iris.isWritable(iri) && client.ask(of(EXISTS, "thing", iri));
  }

  @Override
  public Optional<Description> describe(String iri) {
    if (!Iris.isWritable(iri)) {
      return Optional.empty();
    }
    Node thing = NodeFactory.createURI(iri);
    List<Triple> about = new ArrayList<>();
    List<Triple> pointing = new ArrayList<>();
    List<Triple> labels = new ArrayList<>();
    for (Map<String, Node> row : rows(of(DESCRIBE, "thing", iri))) {
      Node s = row.getOrDefault("s", thing);
      Node o = row.getOrDefault("o", thing);
      switch (Cells.text(row, "part")) {
        case "about" -> about.add(Triple.create(s, Cells.term(row, "p"), o));
        case "pointing" -> pointing.add(Triple.create(s, Cells.term(row, "p"), o));
        default -> labels.add(Triple.create(s, RDFS.Nodes.label, o));
      }
    }
    boolean cut = about.size() > MOST_OF_ONE_THING || pointing.size() > MOST_OF_ONE_THING;
    about = about.subList(0, Math.min(about.size(), MOST_OF_ONE_THING));
    pointing = pointing.subList(0, Math.min(pointing.size(), MOST_OF_ONE_THING));
    if (about.isEmpty() && pointing.isEmpty()) {
      return Optional.empty();
    }
    Set<Node> neighbours = neighbours(about, pointing);
    labels.removeIf(label -> !neighbours.contains(label.getSubject()));
    return Optional.of(new Description(iri, about, pointing, labels, cut));
  }

  /** Those of the triples that were kept. */
  private static Set<Node> neighbours(List<Triple> about, List<Triple> pointing) {
    Set<Node> neighbours = new HashSet<>();
    about.forEach(triple -> neighbours.addAll(List.of(triple.getPredicate(), triple.getObject())));
    pointing.forEach(triple -> neighbours.add(triple.getSubject()));
    return neighbours;
  }

  @Override
  public Optional<Tombstone> tombstone(String iri) {
    if (!Iris.isWritable(iri)) {
      return Optional.empty();
    }
    return ReleaseRows.tombstone(iri, rows(of(TOMBSTONE, "thing", iri)));
  }

  @Override
  public Optional<Release> release() {
    return releases().stream().findFirst();
  }

  @Override
  public List<Release> releases() {
    return ReleaseRows.read(rows(RELEASES));
  }

  @Override
  public List<String> sourceGraphs() {
    return release().stream()
        .map(Release::description)
        .flatMap(said -> said.sources().stream().map(said::graph))
        .toList();
  }

  @Override
  public void streamQuads(StreamRDF out) {
    stream(QUADS, out);
  }

  @Override
  public void streamGraph(String graph, StreamRDF out) {
    stream(of(GRAPH, "graph", graph), out);
  }

  @Override
  public void streamTriples(StreamRDF out) {
    stream(TRIPLES, out);
  }

  private void stream(Query query, StreamRDF out) {
    client.stream(
        query,
        rows -> {
          RowStream.write(rows, out);
          return rows.getRowNumber();
        });
  }

  @Override
  public void streamInstances(String type, Consumer<String> out) {
    client.stream(
        of(INSTANCES, "type", type),
        rows -> {
          RowStream.things(rows, out);
          return rows.getRowNumber();
        });
  }

  @Override
  public Map<String, Long> countsByType() {
    Map<String, Long> counts = new TreeMap<>();
    for (Map<String, Node> row : rows(COUNTS)) {
      counts.put(Cells.text(row, "type"), Cells.number(row, "count"));
    }
    return counts;
  }

  @Override
  public QueryRows run(QueryRun run) {
    Query query = QueryTexts.bind(run.query(), run.parameters());
    long limit = run.maxRows() + 1L;
    if (!query.hasLimit() || query.getLimit() > limit) {
      query = query.cloneQuery();
      query.setLimit(limit);
    }
    return client.select(query, run.timeout(), found -> QueryRows.of(found, run.maxRows()));
  }
}
