package org.cartulary.vocab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.model.Text;
import org.cartulary.model.Vocabulary;
import org.cartulary.model.Vocabulary.Concept;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;
import org.cartulary.problem.ProblemSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SKOS concept scheme written in Turtle. Nothing is fetched; what is not SKOS is passed
 * over. Concepts come in the order of their IRIs, so that the same file gives the same vocabulary.
 */
public final class SkosVocabularyReader {
  private static final int LARGEST = 32 * 1024 * 1024;

  private static final Comparator<Text> ENGLISH_FIRST =
      Comparator.comparing((Text text) -> !isEnglish(text))
          .thenComparing(text -> text.language() == null ? "" : text.language())
          .thenComparing(Text::value);

  private final ProblemSink problems;

  /**
   * @param problems takes what is wrong with a file
   */
  public SkosVocabularyReader(ProblemSink problems) {
    this.problems = problems;
  }

  /**
   * Reads one vocabulary.
   *
   * @param document the file's name, for problems
   * @param in Turtle in UTF-8, at most 32 MB; not closed here
   * @param base what relative IRIs are resolved against: the site's base
   * @return the vocabulary, or empty where the file holds none; the reason is a problem then
   * @throws UncheckedIOException if reading fails
   */
  public Optional<Vocabulary> read(String document, InputStream in, String base) {
    byte[] bytes = bytes(in);
    if (bytes.length > LARGEST) {
      unreadable("the vocabulary is larger than 32 MB", new Place.Whole(document));
      return Optional.empty();
    }
    String turtle = new String(bytes, StandardCharsets.UTF_8);
    Graph graph = GraphFactory.createDefaultGraph();
    ParseErrors errors = ParseErrors.of(document, turtle);
    try {
      RDFParser.fromString(turtle, Lang.TURTLE).base(base).errorHandler(errors).parse(graph);
    } catch (RiotException e) {
      unreadable("not Turtle: " + e.getMessage(), errors.place());
      return Optional.empty();
    }
    return vocabulary(document, graph);
  }

  private static byte[] bytes(InputStream in) {
    try {
      return in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Vocabulary> vocabulary(String document, Graph graph) {
    List<String> schemes = List.copyOf(subjects(graph, RDF.type, SKOS.ConceptScheme));
    if (schemes.size() != 1) {
      unreadable(
          "a vocabulary has one skos:ConceptScheme, this file has " + schemes.size(),
          new Place.Whole(document));
      return Optional.empty();
    }
    String scheme = schemes.get(0);
    List<Concept> concepts = new ArrayList<>();
    Set<String> all = subjects(graph, RDF.type, SKOS.Concept);
    for (String iri : all) {
      Concept concept = concept(document, graph, iri, all);
      if (concept != null) {
        concepts.add(concept);
      }
    }
    return Optional.of(new Vocabulary(scheme, schemeLabel(graph, scheme), concepts));
  }

  private static String schemeLabel(Graph graph, String scheme) {
    for (Node property : List.of(SKOS.prefLabel, DCTERMS.title, RDFS.label)) {
      List<Text> labels = texts(graph, scheme, property);
      if (!labels.isEmpty()) {
        return labels.get(0).value();
      }
    }
    return scheme;
  }

  private @Nullable Concept concept(
      String document, Graph graph, String iri, Set<String> concepts) {
    List<Text> preferred = texts(graph, iri, SKOS.prefLabel);
    if (preferred.isEmpty()) {
      incomplete(document, iri + " has no skos:prefLabel and is left out");
      return null;
    }
    List<Text> definitions = texts(graph, iri, SKOS.definition);
    return new Concept(
        iri,
        preferred,
        texts(graph, iri, SKOS.altLabel),
        texts(graph, iri, SKOS.hiddenLabel),
        broader(document, graph, iri, concepts),
        List.copyOf(objects(graph, iri, SKOS.exactMatch)),
        definitions.isEmpty() ? null : definitions.get(0));
  }

  private List<String> broader(String document, Graph graph, String iri, Set<String> concepts) {
    Set<String> above = new TreeSet<>(objects(graph, iri, SKOS.broader));
    above.addAll(subjects(graph, SKOS.narrower, node(iri)));
    for (String other : List.copyOf(above)) {
      if (!concepts.contains(other)) {
        incomplete(document, iri + " is under " + other + ", which is not in the vocabulary");
        above.remove(other);
      }
    }
    return List.copyOf(above);
  }

  private static List<Text> texts(Graph graph, String subject, Node property) {
    List<Text> texts = new ArrayList<>();
    graph
        .find(node(subject), property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(object -> object.isLiteral() && !object.getLiteralLexicalForm().isBlank())
        .forEachRemaining(object -> texts.add(text(object)));
    texts.sort(ENGLISH_FIRST);
    return texts;
  }

  private static Text text(Node literal) {
    String language = literal.getLiteralLanguage();
    return new Text(
        literal.getLiteralLexicalForm().strip(),
        language.isEmpty() ? null : language.toLowerCase(Locale.ROOT));
  }

  private static boolean isEnglish(Text text) {
    String language = text.language();
    return language != null && (language.equals("en") || language.startsWith("en-"));
  }

  private static Set<String> subjects(Graph graph, Node property, Node object) {
    Set<String> found = new TreeSet<>();
    graph
        .find(Node.ANY, property, object)
        .mapWith(triple -> triple.getSubject())
        .filterKeep(Node::isURI)
        .forEachRemaining(subject -> found.add(subject.getURI()));
    return found;
  }

  private static Set<String> objects(Graph graph, String subject, Node property) {
    Set<String> found = new TreeSet<>();
    graph
        .find(node(subject), property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(Node::isURI)
        .forEachRemaining(object -> found.add(object.getURI()));
    return found;
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private void unreadable(String message, Place place) {
    problems.problem(
        new Problem(
            ProblemCode.VOCABULARY_UNREADABLE,
            message,
            "write one SKOS concept scheme in Turtle, as ontology/topics.ttl is",
            place));
  }

  private void incomplete(String document, String message) {
    problems.problem(
        new Problem(
            ProblemCode.CONCEPT_INCOMPLETE,
            message,
            "give the concept a skos:prefLabel and let skos:broader name a concept of this file",
            new Place.Whole(document)));
  }
}
