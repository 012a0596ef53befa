package org.cartulary.store.statistics;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.vocab.Prefixes;

/**
 * How the description of a site's dataset calls its parts, and where the site's server has what the
 * description names.
 *
 * @param base what the IRIs of the site's things start with
 */
public record VoidNames(String base) {
  /** How the files of a dump end, one for each format. */
  public static final List<String> DUMP_SUFFIXES =
      List.of("nq", "ttl", "rdf", "jsonld", "ndjsonld");

  /** What the dump of all sources together is called. */
  public static final String WHOLE = "dataset";

  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_-]+");

  /** The graph that holds the description. */
  public Node graph() {
    return NodeFactory.createURI(base + "graph-void");
  }

  /** All that is published. */
  public Node dataset() {
    return NodeFactory.createURI(base + "dataset");
  }

  /** The part of the dataset that has to do with a class or property. */
  public Node partition(String term) {
    return NodeFactory.createURI(base + "dataset-" + shortened(term));
  }

  /** The document about the dataset (VoID, section 7.2). */
  public Node document() {
    return address("/.well-known/void");
  }

  /** The SPARQL endpoint. */
  public Node endpoint() {
    return address("/sparql");
  }

  /**
   * A dump.
   *
   * @param part {@link #WHOLE}, or {@code source-} and a source's name
   */
  public Node dump(String part, String suffix) {
    return address("/dumps/" + part + "." + suffix + ".gz");
  }

  private Node address(String path) {
    URI uri = URI.create(base);
    return NodeFactory.createURI(uri.getScheme() + "://" + uri.getRawAuthority() + path);
  }

  /** Prefix and local name where there is a prefix; else a digest, so that no two terms agree. */
  private static String shortened(String term) {
    for (Map.Entry<String, String> prefix : Prefixes.map().entrySet()) {
      String namespace = prefix.getValue();
      if (term.startsWith(namespace)
          && SIMPLE.matcher(term.substring(namespace.length())).matches()) {
        return prefix.getKey() + "-" + term.substring(namespace.length());
      }
    }
    return "term-" + digest(term);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
