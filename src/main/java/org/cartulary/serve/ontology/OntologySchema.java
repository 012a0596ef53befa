package org.cartulary.serve.ontology;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cartulary.export.schemaorg.SchemaEntity;
import org.cartulary.export.schemaorg.SchemaPage;
import org.cartulary.export.schemaorg.SchemaTermSet;
import org.cartulary.export.schemaorg.SchemaWork;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.store.search.Label;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.RDFS;
import org.cartulary.vocab.SKOS;

/**
 * The page of an ontology in schema.org's terms: a vocabulary is a set of terms, any other is known
 * there as a work only.
 */
final class OntologySchema {
  /** As many values as a property has anywhere in these descriptions. */
  private static final int MOST_TERMS = 100;

  private OntologySchema() {}

  static DataBlock of(OntologyFile file, OntologyView view, String language) {
    return DataBlock.of(
        SchemaPage.of(SchemaPage.Kind.PAGE, entity(file, view.title().text(), language)),
        OntologyPages.PREFIX + file.name());
  }

  private static SchemaEntity entity(OntologyFile file, String title, String language) {
    return file.isVocabulary()
        ? new SchemaTermSet(file.subject(), title, file.licence(), terms(file, language))
        : new SchemaWork(file.subject(), title, file.licence());
  }

  private static List<SchemaTermSet.Term> terms(OntologyFile file, String language) {
    return file.terms().stream()
        .filter(term -> file.graph().contains(term, RDF.type, SKOS.Concept))
        .limit(MOST_TERMS)
        .map(term -> new SchemaTermSet.Term(term, name(file, term, language)))
        .toList();
  }

  private static String name(OntologyFile file, Node term, String language) {
    return file.graph().stream(term, RDFS.label, Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(label -> new Label(label.getLiteralLexicalForm(), label.getLiteralLanguage()))
        .min(Comparator.comparingInt(label -> label.distance(language)))
        .map(Label::text)
        .orElse(OntologyView.anchor(term));
  }
}
