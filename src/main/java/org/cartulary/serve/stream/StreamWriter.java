package org.cartulary.serve.stream;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.store.CanonicalTerms;

/** Writes statements, and whole graphs as they lie in the history, in TriG or N-Quads. */
final class StreamWriter {
  private final StreamForm form;
  private final Writer out;
  private final StringBuilder line = new StringBuilder(256);
  private final CanonicalTerms terms = new CanonicalTerms(line);

  StreamWriter(StreamForm form, OutputStream out) {
    this.form = form;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Node time(Instant moment) {
    return NodeFactory.createLiteralDT(moment.toString(), XSDDatatype.XSDdateTime);
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** A statement that is in no graph. */
  void statement(String subject, Node predicate, Node object) throws IOException {
    line.setLength(0);
    terms.term(iri(subject));
    line.append(' ');
    terms.term(predicate);
    line.append(' ');
    terms.term(object);
    out.append(line.append(" .\n"));
  }

  /**
   * A graph.
   *
   * @param ntriples its triples, a line each
   */
  void graph(String name, String ntriples) throws IOException {
    if (form == StreamForm.TRIG) {
      out.append("<").append(name).append("> {\n").append(ntriples).append("}\n");
      return;
    }
    for (String triple : ntriples.lines().toList()) {
      out.append(triple, 0, triple.lastIndexOf('.'));
      out.append("<").append(name).append("> .\n");
    }
  }

  void end() throws IOException {
    out.flush();
  }
}
