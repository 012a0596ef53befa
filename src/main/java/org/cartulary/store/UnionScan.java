package org.cartulary.store;

import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.cartulary.vocab.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Walks all named graphs together, each triple once, in constant memory: in TDB2's indexes that end
 * in the graph, the copies of a triple stand beside each other. (Its own union keeps every triple
 * that it has seen.) Used inside a transaction.
 */
public final class UnionScan {
  private static final NodeId ANY = NodeId.NodeIdAny;

  private final DatasetGraph dataset;
  private final NodeTable nodes;

  /** A walk over a store's dataset. */
  public UnionScan(DatasetGraph dataset) {
    this.dataset = dataset;
    this.nodes =
        TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable().getNodeTable();
  }

  /** All triples but those that only the graphs left out hold; a subject's are together. */
  void bySubject(Set<Node> leftOut, Consumer<Triple> out) {
    scan("SPOG", ANY, ANY, leftOut, out);
  }

  /** All triples with a predicate; an object's are together. */
  void ofPredicate(Node predicate, Consumer<Triple> out) {
    NodeId id = nodes.getNodeIdForNode(predicate);
    if (!NodeId.isDoesNotExist(id)) {
      scan("POSG", id, ANY, Set.of(), out);
    }
  }

  /** All things of a class, each once. */
  public void ofClass(Node type, Consumer<Node> out) {
    NodeId typed = nodes.getNodeIdForNode(RDF.type);
    NodeId id = nodes.getNodeIdForNode(type);
    if (NodeId.isDoesNotExist(typed) || NodeId.isDoesNotExist(id)) {
      return;
    }
    Iterator<Tuple<NodeId>> found =
        TDBInternal.findIndex(dataset, "POSG").find(TupleFactory.create4(ANY, ANY, typed, id));
    NodeId last = null;
    while (found.hasNext()) {
      NodeId thing = found.next().get(1);
      if (!thing.equals(last)) {
        out.accept(nodes.getNodeForNodeId(thing));
        last = thing;
      }
    }
  }

  /** All triples with a predicate and an object. */
  void of(Node predicate, Node object, Consumer<Triple> out) {
    NodeId p = nodes.getNodeIdForNode(predicate);
    NodeId o = nodes.getNodeIdForNode(object);
    if (!NodeId.isDoesNotExist(p) && !NodeId.isDoesNotExist(o)) {
      scan("POSG", p, o, Set.of(), out);
    }
  }

  private void scan(
      String index, NodeId predicate, NodeId object, Set<Node> leftOut, Consumer<Triple> out) {
    Set<NodeId> skipped =
        leftOut.stream().map(nodes::getNodeIdForNode).collect(Collectors.toUnmodifiableSet());
    TupleIndex tuples = TDBInternal.findIndex(dataset, index);
    Iterator<Tuple<NodeId>> found = tuples.find(TupleFactory.create4(ANY, ANY, predicate, object));
    Tuple<NodeId> last = null;
    while (found.hasNext()) {
      Tuple<NodeId> quad = found.next();
      if (!skipped.contains(quad.get(0)) && !sameTriple(quad, last)) {
        out.accept(Triple.create(node(quad, 1), node(quad, 2), node(quad, 3)));
        last = quad;
      }
    }
  }

  private Node node(Tuple<NodeId> quad, int column) {
    return nodes.getNodeForNodeId(quad.get(column));
  }

  private static boolean sameTriple(Tuple<NodeId> quad, @Nullable Tuple<NodeId> last) {
    return last != null
        && quad.get(1).equals(last.get(1))
        && quad.get(2).equals(last.get(2))
        && quad.get(3).equals(last.get(3));
  }
}
