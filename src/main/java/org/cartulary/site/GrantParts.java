package org.cartulary.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.cartulary.store.Description;
import org.cartulary.store.PublishedGraph;
import org.cartulary.vocab.OBO;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;
import org.cartulary.vocab.VIVO;

/**
 * Finds the nodes that belong to a grant in a published graph: its own (dates, roles, statements),
 * and the people, organisations and topics that it names with what describes them, but never what
 * these have to do with other grants.
 */
final class GrantParts {
  /** What leads to passages, iDs and concepts, whoever minted their IRIs. */
  private static final Set<Node> ANYWHERE =
      Set.of(
          PROV.wasDerivedFrom, VIVO.orcidId, VIVO.hasSubjectArea, SKOS.broader, RDFS.isDefinedBy);

  private final PublishedGraph graph;
  private final String base;

  GrantParts(PublishedGraph graph, String base) {
    this.graph = graph;
    this.base = base;
  }

  /** The nodes of some grants, by their keys. */
  Set<Node> of(Collection<String> keys) {
    Set<Node> parts = new HashSet<>();
    keys.forEach(key -> collect(key, parts));
    return parts;
  }

  private void collect(String grant, Set<Node> parts) {
    Deque<Node> open = new ArrayDeque<>();
    open.add(NodeFactory.createURI(base + grant));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (parts.add(node)) {
        Optional<Description> description = graph.describe(node.getURI());
        description.ifPresent(said -> open.addAll(next(grant, node, said)));
      }
    }
  }

  private List<Node> next(String grant, Node node, Description said) {
    List<Node> next = new ArrayList<>();
    for (Triple triple : said.about()) {
      Node object = triple.getObject();
      if (object.isURI() && leads(grant, node, triple.getPredicate(), object)) {
        next.add(object);
      }
    }
    for (Triple triple : said.pointing()) {
      if (triple.getPredicate().equals(RDF.subject)) {
        next.add(triple.getSubject());
      }
    }
    return next;
  }

  private boolean leads(String grant, Node from, Node property, Node to) {
    if (ANYWHERE.contains(property)) {
      return true;
    }
    if (!to.getURI().startsWith(base)) {
      return false;
    }
    String type = type(from);
    if (type.equals("organization") || type.equals("topic")) {
      // Everybody who ever worked there, and every grant on it, lies behind them.
      return property.equals(OBO.ARG_2000028);
    }
    String key = key(to);
    return switch (type(to)) {
      case "grant" -> key.equals(grant) || key.startsWith(grant + "-");
      case "role" -> key.startsWith("role-" + grant.substring("grant-".length()) + "--");
      case "source" -> false;
      default -> true;
    };
  }

  private String key(Node node) {
    return node.getURI().startsWith(base) ? node.getURI().substring(base.length()) : "";
  }

  private String type(Node node) {
    String key = key(node);
    int dash = key.indexOf('-');
    return dash < 0 ? key : key.substring(0, dash);
  }
}
