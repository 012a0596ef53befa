package org.cartulary.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.vocab.CARTULARY;

/** Which releases a store holds. A source may speak of releases too, of another's site. */
public final class Releases {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private Releases() {}

  /** The number of the release that the transaction of this thread reads; 0 before the first. */
  public static int number(DatasetGraph dataset) {
    return numbered(dataset).stream().mapToInt(Releases::number).max().orElse(0);
  }

  /** The quads that number the store's own releases; each stands in the graph of its site. */
  static List<Quad> numbered(DatasetGraph dataset) {
    List<Quad> own = new ArrayList<>();
    Iterator<Quad> all = dataset.findNG(Node.ANY, Node.ANY, CARTULARY.releaseNumber, Node.ANY);
    while (all.hasNext()) {
      Quad quad = all.next();
      if (isOwn(quad)) {
        own.add(quad);
      }
    }
    return own;
  }

  /** The number that such a quad says. */
  static int number(Quad numbered) {
    return Integer.parseInt(numbered.getObject().getLiteralLexicalForm());
  }

  private static boolean isOwn(Quad quad) {
    Node release = quad.getSubject();
    Node number = quad.getObject();
    if (!release.isURI()
        || !number.isLiteral()
        || !NUMBER.matcher(number.getLiteralLexicalForm()).matches()) {
      return false;
    }
    String base = GraphNames.base(release, number(quad));
    return GraphNames.release(base, number(quad)).equals(release)
        && GraphNames.releases(base).equals(quad.getGraph());
  }
}
