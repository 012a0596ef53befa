package org.cartulary.serve.api;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.cartulary.store.query.BoundQuery;
import org.cartulary.store.query.LibraryQuery;

/**
 * A query of the library, made ready to be asked often: parsed, and in a total order.
 *
 * @param library the query as it was read
 * @param ordered the same in a total order
 * @param fingerprint what changes whenever its file says something else
 * @param repeatable whether its answer depends on the release and its arguments alone
 */
record StoredQuery(LibraryQuery library, Query ordered, String fingerprint, boolean repeatable) {
  /**
   * What gives another answer each time, or asks somebody else. A word in a text of the query that
   * looks like it costs a cached answer, and nothing else.
   */
  private static final Pattern CHANGING =
      Pattern.compile("(?i)\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(|\\bSERVICE\\b");

  static StoredQuery of(LibraryQuery library) {
    String text = library.query().serialize();
    return new StoredQuery(
        library,
        library.isGraph() ? library.query() : BoundQuery.ordered(library.query()),
        library.name() + "\n" + library.words() + library.parameters() + library.chart() + text,
        !CHANGING.matcher(text).find());
  }

  /** The path at which it is asked. */
  String path() {
    return QueryApi.QUERIES + "/" + library.name();
  }

  /** The query with its arguments, all of its rows. */
  Query bound(Map<String, Node> terms) {
    return BoundQuery.of(ordered, terms);
  }
}
