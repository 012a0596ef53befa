package org.cartulary.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.cartulary.harvest.Acceptance.Refusal;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.cartulary.vocab.ParseErrors;

/**
 * A file of N-Triples (gzipped if its name ends in {@code .gz}) with what another publisher says of
 * their things. Streams; blank nodes get IRIs of ours, which stay the same as long as the file
 * calls them the same.
 */
public final class HarvestedSource {
  private final String name;
  private final Path file;
  private final String document;
  private final String uriSpace;
  private final String base;

  /**
   * @param name the source's name
   * @param document what problems call the file
   * @param uriSpace what the IRIs of the publisher's things start with
   * @param base what ours start with
   */
  public HarvestedSource(String name, Path file, String document, String uriSpace, String base) {
    this.name = name;
    this.file = file;
    this.document = document;
    this.uriSpace = uriSpace;
    this.base = base;
  }

  /** The source's name. */
  public String name() {
    return name;
  }

  /**
   * Writes what is taken of the file to the source's graph: all of it, or nothing where the file
   * cannot be read to its end.
   *
   * @param out takes quads; started and finished by the caller
   * @return how many statements
   */
  public long read(StreamRDF out, ProblemSink problems) {
    Optional<Problem> broken = parse(new TripleFilter(new Acceptance(uriSpace), triple -> {}));
    if (broken.isPresent()) {
      problems.problem(broken.get());
      return 0;
    }
    Node graph = NodeFactory.createURI(base + "source-" + name);
    Consumer<Triple> write =
        triple ->
            out.quad(
                Quad.create(
                    graph,
                    named(triple.getSubject()),
                    triple.getPredicate(),
                    named(triple.getObject())));
    TripleFilter filter = new TripleFilter(new Acceptance(uriSpace), write);
    parse(filter);
    filter.refused().forEach((refusal, count) -> problems.problem(leftOut(refusal, count)));
    return filter.count();
  }

  private Optional<Problem> parse(TripleFilter filter) {
    ParseErrors errors = ParseErrors.of(document);
    try (InputStream in = open()) {
      RDFParser.source(in)
          .lang(Lang.NTRIPLES)
          .checking(false)
          .labelToNode(LabelToNode.createUseLabelAsGiven())
          .errorHandler(errors)
          .parse(filter);
      return Optional.empty();
    } catch (RiotException malformed) {
      return Optional.of(unreadable(String.valueOf(malformed.getMessage()), errors.place()));
    } catch (IOException | RuntimeIOException broken) {
      return Optional.of(
          unreadable("the file cannot be read: " + broken.getMessage(), errors.place()));
    }
  }

  private InputStream open() throws IOException {
    InputStream in = Files.newInputStream(file);
    return document.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static Problem unreadable(String message, Place place) {
    return new Problem(
        ProblemCode.HARVEST_UNREADABLE,
        "This is not N-Triples that we can read: " + message + ".",
        "Harvest it again: ./cartulary harvest.",
        place);
  }

  private Problem leftOut(Refusal refusal, long count) {
    String statements = String.format(Locale.ROOT, "%,d", count);
    Place whole = new Place.Whole(document);
    return switch (refusal) {
      case FOREIGN_SUBJECT ->
          new Problem(
              ProblemCode.HARVEST_FOREIGN_SUBJECT,
              statements + " statements are about things outside " + uriSpace + ".",
              "They are left out; correct \"uri-space\" if the publisher's things are elsewhere.",
              whole);
      case FOREIGN_TERM ->
          new Problem(
              ProblemCode.HARVEST_FOREIGN_TERM,
              statements + " statements are in vocabularies that are not published here.",
              "They are left out; docs/collaborators.md lists the vocabularies.",
              whole);
      case UNWRITABLE ->
          new Problem(
              ProblemCode.HARVEST_UNWRITABLE,
              statements + " statements have a text or an IRI that not every format can write.",
              "They are left out; tell the publisher.",
              whole);
    };
  }

  private Node named(Node node) {
    if (!node.isBlank()) {
      return node;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(node.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8));
      String key = HexFormat.of().formatHex(digest, 0, 10);
      return NodeFactory.createURI(base + "genid-" + name + "-" + key);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has SHA-256", e);
    }
  }
}
