package org.cartulary.store;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.vocab.CARTULARY;

/** Which release a reader's transaction sees. */
public final class Releases {
  private Releases() {}

  /** The number of the release that the transaction of this thread reads; 0 before the first. */
  public static int number(DatasetGraph dataset) {
    int newest = 0;
    Iterator<Quad> numbered = dataset.findNG(Node.ANY, Node.ANY, CARTULARY.releaseNumber, Node.ANY);
    while (numbered.hasNext()) {
      String number = numbered.next().getObject().getLiteralLexicalForm();
      newest = Math.max(newest, Integer.parseInt(number));
    }
    return newest;
  }
}
