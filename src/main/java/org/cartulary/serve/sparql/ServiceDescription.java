package org.cartulary.serve.sparql;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.Selection;
import org.cartulary.serve.published.PerRelease;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.store.federation.Federation;
import org.cartulary.store.statistics.VoidNames;
import org.cartulary.store.text.TextPattern;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.SD;
import org.cartulary.vocab.VOID;

/** What the endpoint can do and what it holds (SPARQL 1.1 Service Description), as RDF. */
public final class ServiceDescription implements Handler {
  private static final List<GraphForm> FORMS = List.of(GraphForm.values());

  /** W3C's identifiers of the formats that we write. */
  private static final List<String> FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD");

  private final Published published;
  private final String endpoint;
  private final Federation federation;
  private final PerRelease<Graph> graph;

  /**
   * A description.
   *
   * @param endpoint the address of the endpoint
   * @param federation whom its queries may ask by SERVICE
   */
  public ServiceDescription(Published published, String endpoint, Federation federation) {
    this.published = published;
    this.endpoint = endpoint;
    this.federation = federation;
    this.graph = new PerRelease<>(published, this::describe);
  }

  @Override
  public Reply handle(Request request) {
    GraphForm form =
        request.accept().choose(FORMS).orElseThrow(() -> NotAcceptable.at(request, FORMS));
    return published
        .validator("service description", form.name(), "federated " + federated())
        .answer(
            request,
            Selection.BY_FORM,
            () -> Reply.of(200, form.contentType(), form.write(graph.get())));
  }

  private boolean federated() {
    return !federation.collaborators().isEmpty();
  }

  private Graph describe() {
    Graph made = GraphFactory.createDefaultGraph();
    made.getPrefixMapping()
        .setNsPrefixes(Map.of("sd", SD.NS, "void", VOID.NS, "formats", SD.FORMATS));
    Node service = part("service");
    Node dataset = new VoidNames(published.info().base()).dataset();
    Node defaultGraph = part("default-graph");
    made.add(service, RDF.type, SD.Service);
    made.add(service, SD.endpoint, NodeFactory.createURI(endpoint));
    made.add(service, SD.supportedLanguage, SD.SPARQL11Query);
    made.add(service, SD.feature, SD.UnionDefaultGraph);
    if (federated()) {
      made.add(service, SD.feature, SD.BasicFederatedQuery);
    }
    made.add(service, SD.propertyFeature, NodeFactory.createURI(TextPattern.QUERY));
    for (String format : FORMATS) {
      made.add(service, SD.resultFormat, NodeFactory.createURI(SD.FORMATS + format));
    }
    made.add(service, SD.defaultDataset, dataset);
    made.add(dataset, RDF.type, SD.Dataset);
    made.add(dataset, RDF.type, VOID.Dataset);
    made.add(dataset, SD.defaultGraph, defaultGraph);
    made.add(defaultGraph, RDF.type, SD.Graph);
    DatasetGraph data = published.dataset();
    Txn.executeRead(
        data,
        () -> {
          data.find(Node.ANY, dataset, VOID.triples, Node.ANY)
              .forEachRemaining(count -> made.add(defaultGraph, VOID.triples, count.getObject()));
          describeNamed(data.listGraphNodes(), dataset, made);
        });
    return made;
  }

  private void describeNamed(Iterator<Node> names, Node dataset, Graph made) {
    int number = 0;
    while (names.hasNext()) {
      Node name = names.next();
      if (name.isURI()) {
        number++;
        Node named = part("graph-" + number);
        made.add(dataset, SD.namedGraph, named);
        made.add(named, RDF.type, SD.NamedGraph);
        made.add(named, SD.name, name);
      }
    }
  }

  private Node part(String fragment) {
    return NodeFactory.createURI(endpoint + "#" + fragment);
  }
}
