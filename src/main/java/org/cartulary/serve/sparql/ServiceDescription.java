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
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.published.PerRelease;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.GraphForm;
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
  private final PerRelease<Graph> graph;

  /**
   * A description.
   *
   * @param endpoint the address of the endpoint
   */
  public ServiceDescription(Published published, String endpoint) {
    this.published = published;
    this.endpoint = endpoint;
    this.graph = new PerRelease<>(published, this::describe);
  }

  @Override
  public Reply handle(Request request) {
    GraphForm form =
        request
            .accept()
            .choose(FORMS)
            .orElseThrow(() -> new RequestException(Problems.notAcceptable(FORMS)));
    return published
        .validator("service description", form.name())
        .answer(request, () -> Reply.of(200, form.contentType(), form.write(graph.get())))
        .with("Vary", "Accept");
  }

  private Graph describe() {
    Graph made = GraphFactory.createDefaultGraph();
    made.getPrefixMapping()
        .setNsPrefixes(Map.of("sd", SD.NS, "void", VOID.NS, "formats", SD.FORMATS));
    Node service = part("service");
    // What /.well-known/void describes.
    Node dataset = NodeFactory.createURI(published.info().base() + "dataset");
    Node defaultGraph = part("default-graph");
    made.add(service, RDF.type, SD.Service);
    made.add(service, SD.endpoint, NodeFactory.createURI(endpoint));
    made.add(service, SD.supportedLanguage, SD.SPARQL11Query);
    made.add(service, SD.feature, SD.UnionDefaultGraph);
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
