package org.cartulary.serve.sparql;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.cartulary.store.federation.Collaborator;
import org.cartulary.store.federation.Federation;

/**
 * What a query may ask beside its dataset: others by SERVICE, and the search index.
 *
 * @param endpoints the endpoints that it may name
 * @param all whether a variable may stand for all of them, as it may in the query library
 * @param texts whether it may ask the search index by {@code text:query}
 */
record Reach(Set<String> endpoints, boolean all, boolean texts) {
  /** Nobody. */
  static final Reach NOBODY = new Reach(Set.of(), false, false);

  Reach {
    endpoints = Set.copyOf(endpoints);
  }

  /** Of a query that comes from outside. */
  static Reach ofVisitors(Federation federation) {
    return new Reach(endpoints(federation), false, true);
  }

  /** Of a query of the library. */
  static Reach ofLibrary(Federation federation) {
    return new Reach(endpoints(federation), true, false);
  }

  private static Set<String> endpoints(Federation federation) {
    return federation.collaborators().stream()
        .map(Collaborator::iri)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the name of a service is within reach. */
  boolean holds(Node service) {
    return service.isVariable() ? all : service.isURI() && endpoints.contains(service.getURI());
  }
}
