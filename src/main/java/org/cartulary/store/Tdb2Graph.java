package org.cartulary.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;

/** Reads the embedded TDB2 store by direct look-ups. */
final class Tdb2Graph implements PublishedGraph {
  /** All named graphs together, each triple once. */
  private static final Node ALL = Quad.unionGraph;

  private final DatasetGraph dataset;
  private final ReleaseLog log;

  /** Each page asks for the release; looking through the log each time would cost more than it. */
  private volatile Optional<Release> current;

  Tdb2Graph(DatasetGraph dataset) {
    this.dataset = dataset;
    this.log = new ReleaseLog(dataset);
    this.current = Txn.calculateRead(dataset, log::current);
  }

  /** Looks up the current release anew, after another was published. */
  void refresh() {
    current = Txn.calculateRead(dataset, log::current);
  }

  @Override
  public boolean exists(String iri) {
    Node node = NodeFactory.createURI(iri);
    return Txn.calculateRead(dataset, () -> dataset.contains(ALL, node, Node.ANY, Node.ANY));
  }

  @Override
  public Optional<Description> describe(String iri) {
    Node node = NodeFactory.createURI(iri);
    return Txn.calculateRead(dataset, () -> description(node));
  }

  private Optional<Description> description(Node node) {
    List<Triple> about = new ArrayList<>();
    List<Triple> pointing = new ArrayList<>();
    boolean cut = fill(about, node, Node.ANY);
    cut |= fill(pointing, Node.ANY, node);
    if (about.isEmpty() && pointing.isEmpty()) {
      return Optional.empty();
    }
    List<Triple> labels = labels(node, about, pointing);
    return Optional.of(new Description(node.getURI(), about, pointing, labels, cut));
  }

  private boolean fill(List<Triple> triples, Node subject, Node object) {
    Iterator<Quad> found = dataset.find(ALL, subject, Node.ANY, object);
    while (found.hasNext() && triples.size() < MOST_OF_ONE_THING) {
      triples.add(found.next().asTriple());
    }
    return found.hasNext();
  }

  private List<Triple> labels(Node self, List<Triple> about, List<Triple> pointing) {
    Set<Node> neighbours = new LinkedHashSet<>();
    about.forEach(triple -> neighbours.add(triple.getPredicate()));
    about.forEach(triple -> neighbours.add(triple.getObject()));
    pointing.forEach(triple -> neighbours.add(triple.getSubject()));
    neighbours.remove(self);
    List<Triple> labels = new ArrayList<>();
    for (Node neighbour : neighbours) {
      if (neighbour.isURI()) {
        dataset
            .find(ALL, neighbour, RDFS.label, Node.ANY)
            .forEachRemaining(quad -> labels.add(quad.asTriple()));
      }
    }
    return labels;
  }

  @Override
  public Optional<Tombstone> tombstone(String iri) {
    return Txn.calculateRead(dataset, () -> new Tombstones(dataset).find(iri));
  }

  @Override
  public Optional<Release> release() {
    return current;
  }

  @Override
  public List<Release> releases() {
    return Txn.calculateRead(dataset, log::releases);
  }

  @Override
  public List<String> sourceGraphs() {
    return Txn.calculateRead(dataset, () -> sourceGraphNodes().stream().map(Node::getURI).toList());
  }

  private List<Node> sourceGraphNodes() {
    Optional<Release> release = log.current();
    return release.stream()
        .map(Release::description)
        .flatMap(said -> said.sources().stream().map(said::graph))
        .map(NodeFactory::createURI)
        .toList();
  }

  @Override
  public void streamQuads(StreamRDF out) {
    out.start();
    Txn.executeRead(
        dataset,
        () -> {
          for (Node graph : sourceGraphNodes()) {
            dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(out::quad);
          }
        });
    out.finish();
  }

  @Override
  public void streamGraph(String graph, StreamRDF out) {
    Node node = NodeFactory.createURI(graph);
    out.start();
    Txn.executeRead(
        dataset,
        () ->
            dataset
                .findNG(node, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> out.triple(quad.asTriple())));
    out.finish();
  }

  @Override
  public void streamTriples(StreamRDF out) {
    out.start();
    Txn.executeRead(dataset, () -> new UnionScan(dataset).bySubject(log.graphs(), out::triple));
    out.finish();
  }

  @Override
  public void streamInstances(String type, Consumer<String> out) {
    Node node = NodeFactory.createURI(type);
    Txn.executeRead(
        dataset,
        () ->
            new UnionScan(dataset)
                .of(RDF.type, node, triple -> out.accept(triple.getSubject().getURI())));
  }

  @Override
  public Map<String, Long> countsByType() {
    Map<String, Long> counts = new TreeMap<>();
    Txn.executeRead(
        dataset,
        () ->
            new UnionScan(dataset)
                .ofPredicate(
                    RDF.type, typed -> counts.merge(typed.getObject().getURI(), 1L, Long::sum)));
    return counts;
  }

  @Override
  public QueryRows run(QueryRun run) {
    return Txn.calculateRead(dataset, () -> QueryRunner.run(run, dataset));
  }
}
