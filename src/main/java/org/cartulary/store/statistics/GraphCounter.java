package org.cartulary.store.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.cartulary.vocab.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Counts graphs of a TDB2 store by walking two of its indexes once: in SPOG the triples of a
 * subject stand together, in OSPG those of an object, and in both the copies of a triple. Memory
 * grows with the number of classes, properties and graphs, not with what they hold. Used inside a
 * transaction, a writing one included.
 */
public final class GraphCounter {
  private static final NodeId ANY = NodeId.NodeIdAny;

  private final DatasetGraph dataset;
  private final String base;
  private final NodeTable nodes;
  private final NodeId type;
  private final Tally whole = new Tally();
  private final Map<NodeId, Tally> graphs = new HashMap<>();
  private final Map<NodeId, ClassTally> classes = new HashMap<>();
  private final Map<NodeId, PropertyTally> properties = new HashMap<>();

  /** Counts that grow, and what was met last. */
  private static final class Tally {
    private long triples;
    private long entities;
    private long subjects;
    private long objects;
    private @Nullable NodeId last;

    /** Whether this is another than the last one; the walk brings equal ones together. */
    boolean enters(NodeId next) {
      boolean other = !next.equals(last);
      last = next;
      return other;
    }

    Statistics.Part counts() {
      return new Statistics.Part(triples, entities, subjects, objects);
    }
  }

  private static final class ClassTally {
    private long triples;
    private long entities;
    private @Nullable String example;

    void add(long triplesOfOne, @Nullable String entity) {
      triples += triplesOfOne;
      entities++;
      if (entity != null && (example == null || entity.compareTo(example) < 0)) {
        example = entity;
      }
    }
  }

  private static final class PropertyTally {
    private long triples;
    private long subjects;
    private long objects;
  }

  private GraphCounter(DatasetGraph dataset, Collection<String> graphs, String base) {
    this.dataset = dataset;
    this.base = base;
    this.nodes =
        TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable().getNodeTable();
    this.type = id(RDF.type);
    graphs.forEach(graph -> this.graphs.put(id(NodeFactory.createURI(graph)), new Tally()));
  }

  /**
   * Counts some graphs.
   *
   * @param dataset a TDB2 store
   * @param graphs their IRIs
   * @param base what the IRIs of entities start with
   */
  public static Statistics count(DatasetGraph dataset, Collection<String> graphs, String base) {
    GraphCounter counter = new GraphCounter(dataset, graphs, base);
    counter.walkSubjects();
    counter.walkObjects();
    return counter.statistics(graphs);
  }

  private NodeId id(Node node) {
    return nodes.getNodeIdForNode(node);
  }

  private Iterator<Tuple<NodeId>> walk(String index) {
    return TDBInternal.findIndex(dataset, index).find(TupleFactory.create4(ANY, ANY, ANY, ANY));
  }

  private void walkSubjects() {
    SubjectWalk walk = new SubjectWalk();
    Iterator<Tuple<NodeId>> quads = walk("SPOG");
    while (quads.hasNext()) {
      Tuple<NodeId> quad = quads.next();
      Tally graph = graphs.get(quad.get(0));
      if (graph != null) {
        walk.take(quad.get(1), quad.get(2), quad.get(3), graph);
      }
    }
    walk.leave();
  }

  /** One subject after the other. */
  private final class SubjectWalk {
    private final Set<NodeId> types = new HashSet<>();
    private @Nullable NodeId subject;
    private @Nullable NodeId property;
    private @Nullable NodeId object;
    private @Nullable String entity;
    private long triples;

    void take(NodeId s, NodeId p, NodeId o, Tally graph) {
      boolean enters = !s.equals(subject);
      if (enters) {
        leave();
        enter(s);
      }
      boolean otherProperty = enters || !p.equals(property);
      if (otherProperty || !o.equals(object)) {
        PropertyTally tally = properties.computeIfAbsent(p, any -> new PropertyTally());
        tally.triples++;
        tally.subjects += otherProperty ? 1 : 0;
        whole.triples++;
        triples++;
        if (p.equals(type)) {
          types.add(o);
        }
      }
      property = p;
      object = o;
      graph.triples++;
      if (graph.enters(s)) {
        graph.subjects++;
        graph.entities += entity == null ? 0 : 1;
      }
    }

    private void enter(NodeId s) {
      Node node = nodes.getNodeForNodeId(s);
      subject = s;
      entity = node.isURI() && node.getURI().startsWith(base) ? node.getURI() : null;
      triples = 0;
      types.clear();
      whole.subjects++;
      whole.entities += entity == null ? 0 : 1;
    }

    void leave() {
      for (NodeId t : types) {
        classes.computeIfAbsent(t, any -> new ClassTally()).add(triples, entity);
      }
    }
  }

  private void walkObjects() {
    graphs.values().forEach(graph -> graph.last = null);
    Set<NodeId> seen = new HashSet<>();
    Iterator<Tuple<NodeId>> quads = walk("OSPG");
    while (quads.hasNext()) {
      Tuple<NodeId> quad = quads.next();
      Tally graph = graphs.get(quad.get(0));
      if (graph == null) {
        continue;
      }
      NodeId object = quad.get(3);
      if (whole.enters(object)) {
        whole.objects++;
        seen.clear();
      }
      if (seen.add(quad.get(2))) {
        properties.computeIfAbsent(quad.get(2), any -> new PropertyTally()).objects++;
      }
      if (graph.enters(object)) {
        graph.objects++;
      }
    }
  }

  private Statistics statistics(Collection<String> names) {
    Map<String, Statistics.Part> parts = new TreeMap<>();
    for (String name : names) {
      Tally tally = graphs.get(id(NodeFactory.createURI(name)));
      parts.put(name, tally == null ? new Tally().counts() : tally.counts());
    }
    return new Statistics(
        whole.counts(),
        parts,
        byIri(classes, c -> new Statistics.OfClass(c.triples, c.entities, c.example)),
        byIri(properties, p -> new Statistics.OfProperty(p.triples, p.subjects, p.objects)));
  }

  private <T, R> Map<String, R> byIri(Map<NodeId, T> tallies, Function<T, R> counts) {
    Map<String, R> sorted = new TreeMap<>();
    tallies.forEach(
        (id, tally) -> {
          Node node = nodes.getNodeForNodeId(id);
          if (node.isURI()) {
            sorted.put(node.getURI(), counts.apply(tally));
          }
        });
    return sorted;
  }
}
