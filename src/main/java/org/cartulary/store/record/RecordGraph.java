package org.cartulary.store.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.store.CanonicalTerms;

/**
 * The part of the published graph that exports of one thing are made from.
 *
 * @param iri the thing
 * @param kind what it is
 * @param ntriples canonical N-Triples, one triple a line, sorted by code unit, each once
 * @param sources the names of the sources that speak of it, sorted
 */
public record RecordGraph(String iri, RecordKind kind, String ntriples, List<String> sources) {
  public RecordGraph {
    sources = List.copyOf(sources);
  }

  /** The graph of these triples, in whatever order and however often they come. */
  static RecordGraph of(
      String iri, RecordKind kind, Collection<Triple> triples, List<String> sources) {
    TreeSet<String> lines = new TreeSet<>();
    StringBuilder line = new StringBuilder(256);
    CanonicalTerms terms = new CanonicalTerms(line);
    for (Triple triple : triples) {
      line.setLength(0);
      terms.term(triple.getSubject());
      line.append(' ');
      terms.term(triple.getPredicate());
      line.append(' ');
      terms.term(triple.getObject());
      lines.add(line.append(" .\n").toString());
    }
    return new RecordGraph(iri, kind, String.join("", lines), sources);
  }

  /** SHA-256 of the triples and of the sources' names. */
  public byte[] digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ntriples.getBytes(StandardCharsets.UTF_8));
      sources.forEach(name -> digest.update(("# " + name + "\n").getBytes(StandardCharsets.UTF_8)));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The triples, in the order of their lines. */
  public List<Triple> triples() {
    return parse(ntriples);
  }

  private static List<Triple> parse(String lines) {
    List<Triple> triples = new java.util.ArrayList<>();
    RDFParser.fromString(lines, Lang.NTRIPLES)
        .checking(false)
        .resolveURIs(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                triples.add(triple);
              }

              @Override
              public void quad(Quad quad) {
                triples.add(quad.asTriple());
              }
            });
    return triples;
  }
}
