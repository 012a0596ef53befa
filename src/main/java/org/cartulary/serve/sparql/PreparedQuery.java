package org.cartulary.serve.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;

/**
 * A query that may be run.
 *
 * @param query as it was parsed, without its FROM clauses
 * @param op the algebra of its pattern and modifiers
 * @param traits what was seen in it
 * @param graphs what makes up its dataset; the whole dataset where it names none
 */
record PreparedQuery(Query query, Op op, QueryTraits traits, DatasetDescription graphs) {
  boolean answersWithGraph() {
    return query.isConstructType() || query.isDescribeType();
  }
}
