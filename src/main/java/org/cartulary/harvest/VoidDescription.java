package org.cartulary.harvest;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.vocab.DCTERMS;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.SD;

/**
 * What a publisher says of their dataset (VoID, the Vocabulary of Interlinked Datasets).
 *
 * @param title of the dataset
 * @param uriSpace what the IRIs of its things start with ({@code void:uriSpace})
 * @param dumps where all of it can be had, sorted
 * @param endpoint where it can be asked
 * @param service whether it was an endpoint that said this of itself (SPARQL 1.1 Service
 *     Description)
 */
record VoidDescription(
    Optional<String> title,
    Optional<String> uriSpace,
    List<URI> dumps,
    Optional<URI> endpoint,
    boolean service) {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final Node DUMP = NodeFactory.createURI(VOID + "dataDump");
  private static final Node ENDPOINT = NodeFactory.createURI(VOID + "sparqlEndpoint");
  private static final Node URI_SPACE = NodeFactory.createURI(VOID + "uriSpace");
  private static final Node SUBSET = NodeFactory.createURI(VOID + "subset");

  /** An endpoint that says nothing of its data. */
  private static final VoidDescription SERVICE =
      new VoidDescription(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), true);

  /**
   * Reads a description.
   *
   * @param base against which relative IRIs are resolved
   * @return the dataset that is part of no other, with a dump rather than without; empty if there
   *     is none, and no endpoint either, or this is not RDF
   */
  static Optional<VoidDescription> read(InputStream in, Lang lang, String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(in)
          .lang(lang)
          .base(base)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException notRdf) {
      return Optional.empty();
    }
    Set<Node> datasets = new HashSet<>();
    graph.find(Node.ANY, DUMP, Node.ANY).forEachRemaining(t -> datasets.add(t.getSubject()));
    graph.find(Node.ANY, ENDPOINT, Node.ANY).forEachRemaining(t -> datasets.add(t.getSubject()));
    return datasets.stream()
        .min(
            Comparator.comparing((Node each) -> graph.contains(Node.ANY, SUBSET, each))
                .thenComparing(each -> !graph.contains(each, DUMP, Node.ANY))
                .thenComparing(each -> each.toString()))
        .map(dataset -> of(graph, dataset))
        .or(() -> isService(graph) ? Optional.of(SERVICE) : Optional.empty());
  }

  private static boolean isService(Graph graph) {
    return graph.contains(Node.ANY, RDF.type, SD.Service);
  }

  private static VoidDescription of(Graph graph, Node dataset) {
    return new VoidDescription(
        texts(graph, dataset, DCTERMS.title).findFirst(),
        texts(graph, dataset, URI_SPACE).findFirst(),
        texts(graph, dataset, DUMP).flatMap(VoidDescription::address).toList(),
        texts(graph, dataset, ENDPOINT).flatMap(VoidDescription::address).findFirst(),
        isService(graph));
  }

  private static Stream<String> texts(Graph graph, Node dataset, Node property) {
    return graph.find(dataset, property, Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(object -> object.isURI() || object.isLiteral())
        .map(object -> object.isURI() ? object.getURI() : object.getLiteralLexicalForm())
        .sorted();
  }

  private static Stream<URI> address(String text) {
    try {
      return Stream.of(new URI(text));
    } catch (URISyntaxException malformed) {
      return Stream.empty();
    }
  }
}
