package org.cartulary.store.remote;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.cartulary.store.StoreException;

/**
 * Turns rows of terms into a stream. One row says how many the others are: some endpoints cut their
 * answers at a limit of their own and do not say so.
 */
final class RowStream {
  private static final Var COUNT = Var.alloc("count");
  private static final Var GRAPH = Var.alloc("g");
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PREDICATE = Var.alloc("p");
  private static final Var THING = Var.alloc("thing");
  private static final Var OBJECT = Var.alloc("o");

  private final StreamRDF out;
  private long expected;
  private long written;

  private RowStream(StreamRDF out) {
    this.out = out;
  }

  /**
   * Writes them all, between {@code start} and {@code finish}.
   *
   * @throws StoreException if they are fewer than there are
   */
  static void write(RowSet rows, StreamRDF out) {
    out.start();
    RowStream stream = new RowStream(out);
    rows.forEach(stream::write);
    requireAll(stream.written, stream.expected);
    out.finish();
  }

  /**
   * Hands over the IRIs in the rows of things.
   *
   * @throws StoreException if they are fewer than there are
   */
  static void things(RowSet rows, Consumer<String> out) {
    long expected = 0;
    long written = 0;
    while (rows.hasNext()) {
      Binding row = rows.next();
      Node count = row.get(COUNT);
      if (count != null) {
        expected = Cells.number(count);
      } else {
        out.accept(term(row, THING).getURI());
        written++;
      }
    }
    requireAll(written, expected);
  }

  private static void requireAll(long written, long expected) {
    if (written != expected) {
      throw new StoreException(
          "the endpoint answered with "
              + written
              + " of "
              + expected
              + " rows; it has a limit of its own",
          null);
    }
  }

  private void write(Binding row) {
    Node count = row.get(COUNT);
    if (count != null) {
      expected = Cells.number(count);
      return;
    }
    Triple triple = Triple.create(term(row, SUBJECT), term(row, PREDICATE), term(row, OBJECT));
    if (row.contains(GRAPH)) {
      out.quad(Quad.create(term(row, GRAPH), triple));
    } else {
      out.triple(triple);
    }
    written++;
  }

  private static Node term(Binding row, Var column) {
    return Cells.require(row.get(column), column.getVarName());
  }
}
