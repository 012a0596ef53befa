package org.cartulary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;

/**
 * Writes quads as canonical N-Quads (RDF Dataset Canonicalization, section 5): one way to write
 * each quad, so that equal quads are equal lines. A literal takes the lexical form in which the
 * store gives it back (TDB2 5.6 keeps 1.50 and 1.5 apart, yet prints both as 1.5). Refuses what a
 * release must not hold.
 */
final class CanonicalQuadWriter implements StreamRDF {
  private final Writer out;
  private final Set<String> graphs;
  private final StringBuilder line = new StringBuilder(512);

  /**
   * A writer of quads in some graphs.
   *
   * @param out stays open
   * @param graphs the IRIs of the graphs that there may be
   */
  CanonicalQuadWriter(Writer out, Set<String> graphs) {
    this.out = out;
    this.graphs = graphs;
  }

  @Override
  public void start() {}

  @Override
  public void triple(Triple triple) {
    throw new IllegalArgumentException("a triple without a graph: " + triple);
  }

  @Override
  public void quad(Quad quad) {
    Node graph = quad.getGraph();
    if (graph == null || !graph.isURI() || !graphs.contains(graph.getURI())) {
      throw new IllegalArgumentException("not in the graph of a source of this release: " + quad);
    }
    line.setLength(0);
    iri(quad.getSubject());
    line.append(' ');
    iri(quad.getPredicate());
    line.append(' ');
    if (quad.getObject().isLiteral()) {
      literal(NormalizeTermsTDB2.normalizeTDB2(quad.getObject()));
    } else {
      iri(quad.getObject());
    }
    line.append(' ');
    iri(graph);
    line.append(" .\n");
    write();
  }

  private void write() {
    try {
      out.append(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void iri(Node node) {
    if (!node.isURI()) {
      throw new IllegalArgumentException("only IRIs and literals are published, not " + node);
    }
    String iri = node.getURI();
    if (!Iris.isWritable(iri)) {
      throw new IllegalArgumentException("an IRI with a character it cannot have: " + iri);
    }
    line.append('<').append(iri).append('>');
  }

  private void literal(Node node) {
    line.append('"');
    escape(node.getLiteralLexicalForm());
    line.append('"');
    String language = node.getLiteralLanguage();
    if (!language.isEmpty()) {
      line.append('@').append(language);
    } else if (!XSDDatatype.XSDstring.equals(node.getLiteralDatatype())) {
      line.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> line.append("\\\"");
        case '\\' -> line.append("\\\\");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append("\\t");
        case '\b' -> line.append("\\b");
        case '\f' -> line.append("\\f");
        default -> plain(text, i, c);
      }
    }
  }

  private void plain(String text, int index, char c) {
    if (c < ' ' || c == 0x7F) {
      line.append(String.format("\\u%04X", (int) c));
    } else if (loneSurrogate(text, index)) {
      throw new IllegalArgumentException("a literal with half a character: " + text);
    } else {
      line.append(c);
    }
  }

  private static boolean loneSurrogate(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }

  @Override
  public void base(String base) {}

  @Override
  public void prefix(String prefix, String iri) {}

  @Override
  public void finish() {}
}
