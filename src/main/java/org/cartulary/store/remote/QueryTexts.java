package org.cartulary.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.cartulary.store.Iris;

/** Queries with terms in place of their variables, such that the text says no more than that. */
public final class QueryTexts {
  private QueryTexts() {}

  /** Parses the file of that name beside this class. */
  static Query named(String name) {
    return beside(QueryTexts.class, name);
  }

  /** Parses the file of that name beside a class. */
  public static Query beside(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name + ".rq")) {
      byte[] text = Objects.requireNonNull(in, name).readAllBytes();
      return QueryFactory.create(new String(text, StandardCharsets.UTF_8), Syntax.syntaxSPARQL_11);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the query " + name, e);
    }
  }

  /**
   * Puts terms in place of variables.
   *
   * @throws IllegalArgumentException if a term cannot be written as text: a blank node, or an IRI
   *     with a character that would end it
   */
  public static Query bind(Query query, Map<String, Node> parameters) {
    Map<Var, Node> terms = new HashMap<>();
    parameters.forEach((name, term) -> terms.put(Var.alloc(name), requireWritable(term)));
    return terms.isEmpty() ? query : QueryTransformOps.replaceVars(query, terms);
  }

  private static Node requireWritable(Node term) {
    if (!Iris.isWritable(term)) {
      throw new IllegalArgumentException("cannot be written in a query: " + term);
    }
    return term;
  }
}
