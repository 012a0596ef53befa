package org.cartulary.harvest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.cartulary.fetch.Fetcher;
import org.cartulary.store.Iris;
import org.cartulary.store.StoreException;
import org.cartulary.store.remote.QueryTexts;
import org.cartulary.store.remote.RemoteEndpoint;
import org.cartulary.store.remote.SparqlClient;

/**
 * Reads all that a SPARQL endpoint says of a publisher's things, in parts: the next things in the
 * order of their IRIs, then what is said of some of them at a time, counted, so that an endpoint
 * that cuts its answers is noticed. Blank nodes have no name across answers and are left out.
 */
final class EndpointReading {
  private static final Query SUBJECTS = QueryTexts.beside(EndpointReading.class, "subjects");
  private static final Query STATEMENTS = QueryTexts.beside(EndpointReading.class, "statements");
  private static final Query COUNT = QueryTexts.beside(EndpointReading.class, "count");
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PREDICATE = Var.alloc("p");
  private static final Var OBJECT = Var.alloc("o");
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Duration WHOLE = Duration.ofHours(1);
  private static final long MAX_ANSWER = 64L << 20;
  private static final int AT_ONCE = 200;

  private final URI endpoint;
  private final SparqlClient client;
  private final String uriSpace;

  EndpointReading(URI endpoint, Fetcher fetcher, String uriSpace) {
    this.endpoint = endpoint;
    this.uriSpace = uriSpace;
    this.client =
        new SparqlClient(
            new RemoteEndpoint(endpoint, TIMEOUT, MAX_ANSWER, TIMEOUT, MAX_ANSWER), fetcher);
  }

  /**
   * Passes on every statement.
   *
   * @throws StoreException if the endpoint does not answer, or not with all of it
   * @throws HarvestException if it takes too long, or the endpoint goes round in circles
   */
  void read(TripleFilter out) {
    long end = System.nanoTime() + WHOLE.toNanos();
    String last = "";
    for (List<String> things = next(last); !things.isEmpty(); things = next(last)) {
      for (int from = 0; from < things.size(); from += AT_ONCE) {
        if (System.nanoTime() - end > 0) {
          throw new HarvestException(endpoint + " was not read to its end within " + WHOLE);
        }
        statements(things.subList(from, Math.min(things.size(), from + AT_ONCE)), out);
      }
      last = things.get(things.size() - 1);
    }
  }

  private List<String> next(String after) {
    Query query =
        QueryTexts.bind(
            SUBJECTS,
            Map.of(
                "space", NodeFactory.createLiteralString(uriSpace),
                "after", NodeFactory.createLiteralString(after)));
    List<String> things = client.select(query, TIMEOUT, EndpointReading::things);
    String before = after;
    for (String thing : things) {
      if (thing.compareTo(before) <= 0 || !thing.startsWith(uriSpace)) {
        throw new HarvestException(endpoint + " does not answer in the order that was asked for");
      }
      before = thing;
    }
    return things;
  }

  private static List<String> things(RowSet rows) {
    List<String> things = new ArrayList<>();
    rows.forEachRemaining(
        row ->
            Optional.ofNullable(row.get(SUBJECT))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(Iris::isWritable)
                .ifPresent(things::add));
    return things;
  }

  private void statements(List<String> things, TripleFilter out) {
    long expected = client.select(about(COUNT, things), TIMEOUT, this::count);
    long found = client.select(about(STATEMENTS, things), TIMEOUT, rows -> pass(rows, out));
    if (found != expected) {
      throw new HarvestException(
          endpoint + " answered with " + found + " of " + expected + " statements");
    }
  }

  private static Query about(Query template, List<String> things) {
    ElementData table = new ElementData();
    table.add(SUBJECT);
    things.forEach(
        thing -> table.add(BindingFactory.binding(SUBJECT, NodeFactory.createURI(thing))));
    ElementGroup group = new ElementGroup();
    group.addElement(table);
    group.addElement(template.getQueryPattern());
    Query query = template.cloneQuery();
    query.setQueryPattern(group);
    return query;
  }

  private long count(RowSet rows) {
    Node count = rows.hasNext() ? rows.next().get(Var.alloc("count")) : null;
    if (count == null || !count.isLiteral() || !count.getLiteralLexicalForm().matches("\\d{1,9}")) {
      throw new HarvestException(endpoint + " does not count");
    }
    return Long.parseLong(count.getLiteralLexicalForm());
  }

  private long pass(RowSet rows, TripleFilter out) {
    long found = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      Node subject = row.get(SUBJECT);
      Node predicate = row.get(PREDICATE);
      Node object = row.get(OBJECT);
      boolean whole = subject != null && predicate != null && object != null;
      if (whole && subject.isURI() && predicate.isURI() && !object.isBlank()) {
        out.triple(Triple.create(subject, predicate, object));
      }
      found++;
    }
    return found;
  }
}
