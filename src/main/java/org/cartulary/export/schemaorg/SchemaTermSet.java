package org.cartulary.export.schemaorg;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A vocabulary, a {@code DefinedTermSet}.
 *
 * @param iri its own
 * @param licence the address of its licence
 * @param terms some of those that it defines
 */
public record SchemaTermSet(Node iri, String name, Optional<String> licence, List<Term> terms)
    implements SchemaEntity {
  public SchemaTermSet {
    terms = List.copyOf(terms);
  }

  /** A term: its IRI and its name. */
  public record Term(Node iri, String name) {}

  @Override
  public SchemaNode node() {
    return SchemaNode.of(iri, "DefinedTermSet")
        .text("name", Optional.of(name))
        .addresses("license", licence.stream().toList())
        .nodes("hasDefinedTerm", terms.stream().map(SchemaTermSet::node).toList());
  }

  private static SchemaNode node(Term term) {
    return SchemaNode.of(term.iri(), "DefinedTerm").text("name", Optional.of(term.name()));
  }
}
