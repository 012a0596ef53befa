package org.cartulary.serve.published;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.cartulary.vocab.RDF;

/**
 * A graph as documents read it, through a {@link SubjectCache}. A small thing is read whole, of a
 * large one each property that is asked for, if that is small. What leads to a thing, and what a
 * large one has much of, is asked of the graph each time.
 */
public final class ReadGraph extends GraphBase {
  /** A thing, or what it has of a property, is small up to so many triples. */
  private static final int SMALL = 100;

  /** How many neighbours are looked at to find those of a class. */
  private static final int SCANNED = 5_000;

  private final Graph graph;
  private final SubjectCache cache;

  ReadGraph(Graph graph, SubjectCache cache) {
    this.graph = graph;
    this.cache = cache;
  }

  /**
   * Some of what a property leads to from a thing, of a class. A thing can have a million
   * neighbours; no more than 5,000 are looked at.
   *
   * @param limit how many, at most
   */
  public Neighbours neighbours(Node thing, Node property, Node type, int limit) {
    return cache.neighbours(new Neighbours.Asked(thing, property, type, limit), this::search);
  }

  private Neighbours search(Neighbours.Asked asked) {
    Set<Node> found = new LinkedHashSet<>();
    int scanned = 0;
    ExtendedIterator<Triple> all = find(asked.thing(), asked.property(), Node.ANY);
    try {
      while (all.hasNext()) {
        Node node = all.next().getObject();
        if (scanned++ >= SCANNED) {
          return new Neighbours(List.copyOf(found), true);
        }
        if (!found.contains(node) && contains(node, RDF.type, asked.type())) {
          if (found.size() == asked.limit()) {
            return new Neighbours(List.copyOf(found), true);
          }
          found.add(node);
        }
      }
      return new Neighbours(List.copyOf(found), false);
    } finally {
      all.close();
    }
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple wanted) {
    if (!wanted.getSubject().isConcrete()) {
      return graph.find(wanted);
    }
    return said(wanted.getSubject(), wanted.getPredicate())
        .map(all -> matching(all, wanted.getPredicate(), wanted.getObject()))
        .orElseGet(() -> graph.find(wanted));
  }

  private Optional<List<Triple>> said(Node subject, Node property) {
    Optional<List<Triple>> all =
        cache.statements(new SubjectCache.Asked(subject, Node.ANY), this::load);
    return all.isPresent() || !property.isConcrete()
        ? all
        : cache.statements(new SubjectCache.Asked(subject, property), this::load);
  }

  private Optional<List<Triple>> load(SubjectCache.Asked asked) {
    List<Triple> triples = new ArrayList<>();
    ExtendedIterator<Triple> all = graph.find(asked.subject(), asked.property(), Node.ANY);
    try {
      while (all.hasNext()) {
        if (triples.size() == SMALL) {
          return Optional.empty();
        }
        triples.add(all.next());
      }
      return Optional.of(List.copyOf(triples));
    } finally {
      all.close();
    }
  }

  private static ExtendedIterator<Triple> matching(
      List<Triple> triples, Node property, Node object) {
    if (!property.isConcrete() && !object.isConcrete()) {
      return WrappedIterator.createNoRemove(triples.iterator());
    }
    List<Triple> some = new ArrayList<>();
    for (Triple triple : triples) {
      if ((!property.isConcrete() || property.equals(triple.getPredicate()))
          && (!object.isConcrete() || object.equals(triple.getObject()))) {
        some.add(triple);
      }
    }
    return WrappedIterator.createNoRemove(some.iterator());
  }
}
