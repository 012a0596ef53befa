package org.cartulary.graph;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.model.Evidence;
import org.cartulary.model.Person;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand: {@code prov:wasDerivedFrom} to the passage, and for a single statement a node
 * that names it. Neither passages nor statements have a type: VIVO's queries multiply rows by
 * types.
 */
final class EvidenceMapping {

  private final PassageIris iris;

  EvidenceMapping(PassageIris iris) {
    this.iris = iris;
  }

  /** A thing as a whole stands there. */
  void derive(SourceGraph graph, Node thing, Evidence evidence) {
    graph.statement(thing, PROV.wasDerivedFrom, passage(graph, evidence));
  }

  /** The statement, already made, stands in a passage of its own. */
  void state(
      SourceGraph graph,
      Node subject,
      Node predicate,
      Node object,
      Evidence evidence,
      Evidence ofRecord) {
    if (evidence.equals(ofRecord)) {
      return;
    }
    String key = graph.key(subject) + "-statement-" + hash(subject, predicate, object);
    Node statement = graph.node(key);
    graph.statement(statement, RDF.subject, subject);
    graph.statement(statement, RDF.predicate, predicate);
    graph.statement(statement, RDF.object, object);
    graph.statement(statement, PROV.wasDerivedFrom, passage(graph, evidence));
    graph.statement(
        statement,
        CARTULARY.confidence,
        Literals.decimal(BigDecimal.valueOf(evidence.confidence())));
  }

  private Node passage(SourceGraph graph, Evidence evidence) {
    String iri = iris.of(address(graph, evidence), evidence);
    Node passage = NodeFactory.createURI(iri);
    if (graph.isNew(iri)) {
      graph.statement(passage, PROV.value, Literals.string(evidence.quote()));
      graph.statement(passage, CARTULARY.sentence, Literals.string(evidence.sentence()));
      graph.statement(passage, CARTULARY.line, Literals.integer(evidence.line()));
      graph.statement(passage, CARTULARY.column, Literals.integer(evidence.column()));
    }
    return passage;
  }

  /** The page's address, but not of words that stand elsewhere: who owns a page is configured. */
  private static @Nullable String address(SourceGraph graph, Evidence evidence) {
    @Nullable Person owner = graph.source().owner();
    boolean configured = owner != null && owner.evidence().document().equals(evidence.document());
    return configured ? null : graph.source().address();
  }

  /** Eight digits over the statement, which tell apart the statements of one subject. */
  private static String hash(Node subject, Node predicate, Node object) {
    CRC32C sum = new CRC32C();
    update(sum, subject.getURI());
    update(sum, predicate.getURI());
    if (object.isURI()) {
      update(sum, object.getURI());
    } else {
      update(sum, object.getLiteralLexicalForm());
      update(sum, object.getLiteralLanguage());
      update(sum, object.getLiteralDatatypeURI());
    }
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static void update(CRC32C sum, String text) {
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    sum.update(0);
  }
}
