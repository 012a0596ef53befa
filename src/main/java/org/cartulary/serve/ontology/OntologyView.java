package org.cartulary.serve.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.serve.page.Fact;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Value;
import org.cartulary.store.search.Label;
import org.cartulary.vocab.Prefixes;
import org.cartulary.vocab.RDFS;

/**
 * The page of an ontology.
 *
 * @param title what the ontology is called
 * @param iri its own IRI
 * @param about what is said of it as a whole
 * @param terms one entry a term
 */
public record OntologyView(Value title, String iri, List<Fact> about, List<Term> terms) {

  /**
   * A term.
   *
   * @param anchor its place on the page: what its IRI ends in
   * @param name the IRI, shortened by a prefix where one is usual
   * @param facts what is said of it, by property
   */
  public record Term(String anchor, String name, String iri, List<Fact> facts) {}

  /**
   * What follows the hash in the address of a term: of our own terms what follows it in their IRIs,
   * of another ontology's, which may be called the same, with its prefix before it.
   */
  static String anchor(Node term) {
    String name = Maker.shortened(term);
    return name.startsWith("cartulary:") || name.contains("//")
        ? term.getURI().replaceFirst("^.*[#/]", "")
        : name.replace(':', '-');
  }

  /** Makes the views. */
  static final class Maker {

    private final Names names;

    Maker(Names names) {
      this.names = names;
    }

    /**
     * The page of a file.
     *
     * @param language in which its title is preferred
     */
    OntologyView of(OntologyFile file, String language) {
      List<Fact> about = facts(file, file.subject());
      return new OntologyView(
          title(file, language),
          file.subject().getURI(),
          about,
          file.terms().stream()
              .map(
                  term -> new Term(anchor(term), shortened(term), term.getURI(), facts(file, term)))
              .toList());
    }

    private Value title(OntologyFile file, String language) {
      return file.graph().stream(file.subject(), RDFS.label, Node.ANY)
          .map(Triple::getObject)
          .map(title -> new Label(title.getLiteralLexicalForm(), title.getLiteralLanguage()))
          .min(Comparator.comparingInt(title -> title.distance(language)))
          .map(
              title ->
                  new Value(
                      title.text(), null, title.language().isEmpty() ? null : title.language()))
          .orElse(Value.text(file.name()));
    }

    /** What stands on nodes without a name is left to the forms for machines. */
    private List<Fact> facts(OntologyFile file, Node term) {
      Map<String, List<Value>> byProperty = new TreeMap<>();
      file.graph()
          .find(term, Node.ANY, Node.ANY)
          .filterDrop(triple -> triple.getObject().isBlank())
          .forEach(
              triple ->
                  byProperty
                      .computeIfAbsent(shortened(triple.getPredicate()), any -> new ArrayList<>())
                      .add(value(triple.getObject())));
      return byProperty.entrySet().stream()
          .map(fact -> new Fact(fact.getKey(), fact.getValue()))
          .toList();
    }

    private Value value(Node node) {
      if (node.isLiteral()) {
        String language = node.getLiteralLanguage();
        return new Value(node.getLiteralLexicalForm(), null, language.isEmpty() ? null : language);
      }
      return new Value(shortened(node), names.href(node), null);
    }

    private static String shortened(Node term) {
      String iri = term.getURI();
      return Prefixes.map().entrySet().stream()
          .filter(prefix -> iri.startsWith(prefix.getValue()))
          .findFirst()
          .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
          .orElse(iri);
    }
  }
}
