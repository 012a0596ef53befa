package org.cartulary.store;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.sys.NormalizeTermsTDB2;

/**
 * Writes terms as canonical N-Quads and N-Triples have them (RDF Dataset Canonicalization, section
 * 5): one way to write each. A literal takes the lexical form in which the store gives it back
 * (TDB2 5.6 keeps 1.50 and 1.5 apart, yet prints both as 1.5).
 */
public final class CanonicalTerms {
  private final StringBuilder line;

  /**
   * @param line takes what is written
   */
  public CanonicalTerms(StringBuilder line) {
    this.line = line;
  }

  /**
   * Writes a term.
   *
   * @throws IllegalArgumentException if no release may hold it: it is neither IRI nor literal, or
   *     has characters that it cannot have
   */
  public void term(Node node) {
    if (node.isLiteral()) {
      literal(NormalizeTermsTDB2.normalizeTDB2(node));
    } else {
      iri(node);
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
}
