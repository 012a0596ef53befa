package org.cartulary.export.change;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.cartulary.store.Release;
import org.cartulary.store.ReleaseChanges;
import org.cartulary.vocab.Prefixes;

/**
 * What changed, for people: a paragraph a thing. Terms are abbreviated as the pages do, the site's
 * own IRIs by {@code id:}, and each line ends with the source that says so, or said so.
 */
final class ChangeText implements ReleaseChanges.Taker {
  private static final String SOURCE = "source-";

  private final String base;
  private final Writer out;
  private String subject = "";
  private long added;
  private long removed;

  ChangeText(Release from, Release to, Writer out) throws IOException {
    this.base = to.description().base();
    this.out = out;
    out.write(inWords(from) + " to " + inWords(to) + "\n");
  }

  private static String inWords(Release release) {
    return "release " + release.number() + " (" + release.issued() + ")";
  }

  @Override
  public void take(boolean isAdded, String line) throws IOException {
    ChangedQuad quad = ChangedQuad.of(line);
    if (!quad.subject().equals(subject)) {
      subject = quad.subject();
      out.write("\n" + term(subject) + "\n");
    }
    out.write(isAdded ? "  + " : "  - ");
    out.write(term(quad.predicate()) + " " + term(quad.object()));
    out.write("  (" + source(quad.graph()) + ")\n");
    if (isAdded) {
      added++;
    } else {
      removed++;
    }
  }

  void end() throws IOException {
    out.write(subject.isEmpty() ? "" : "\n");
    out.write(added + " added, " + removed + " removed\n");
  }

  private String source(String graph) {
    String start = "<" + base + SOURCE;
    return graph.startsWith(start)
        ? graph.substring(start.length(), graph.length() - 1)
        : term(graph);
  }

  private String term(String written) {
    if (!written.startsWith("<")) {
      return written;
    }
    String iri = written.substring(1, written.length() - 1);
    if (iri.startsWith(base)) {
      return "id:" + iri.substring(base.length());
    }
    for (Map.Entry<String, String> prefix : Prefixes.map().entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return written;
  }
}
