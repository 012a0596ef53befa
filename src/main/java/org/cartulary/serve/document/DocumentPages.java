package org.cartulary.serve.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.page.ThingPage;
import org.cartulary.serve.page.Value;
import org.cartulary.serve.published.SourceDocuments;

/**
 * {@code /doc/{type}-{key}}: the document about a thing, in the form that the end of the path names
 * or, without one, in the form that the client prefers.
 */
public final class DocumentPages implements Handler {
  private final DatasetGraph dataset;
  private final Names names;
  private final Pages pages;
  private final ThingPage page;

  /**
   * The documents of a dataset.
   *
   * @param pages makes the frames of the pages
   */
  public DocumentPages(DatasetGraph dataset, Pages pages, Names names, SourceDocuments documents) {
    this.dataset = dataset;
    this.names = names;
    this.pages = pages;
    this.page = new ThingPage(names, documents);
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    return Txn.calculateRead(dataset, () -> answer(request));
  }

  private Reply answer(Request request) {
    Graph graph = dataset.getUnionGraph();
    String path = request.path().substring(Names.DOCUMENT_PATH.length());
    Node thing = names.thing(path);
    Optional<DocumentForm> form = request.accept().choose(DocumentForm.ALL);
    if (!known(graph, thing)) {
      // A local name may itself hold a dot, so the whole path is tried first.
      Optional<DocumentForm> named = DocumentForm.ofSuffix(path);
      if (named.isPresent()) {
        thing = names.thing(path.substring(0, path.length() - named.get().suffix().length() - 1));
        form = named;
      }
      if (!known(graph, thing)) {
        return UnknownThing.reply(request, thing, form, pages);
      }
    }
    if (form.isEmpty()) {
      throw new RequestException(Problems.notAcceptable(DocumentForm.ALL));
    }
    return document(request, graph, thing, form.get());
  }

  private boolean known(Graph graph, Node thing) {
    return names.localName(thing).isPresent() && DocumentGraph.knows(graph, thing);
  }

  private Reply document(Request request, Graph graph, Node thing, DocumentForm form) {
    String document = Names.documentPath(names.localName(thing).orElseThrow());
    Reply reply =
        form.graph()
            .map(
                rdf ->
                    Reply.of(
                        200,
                        form.contentType(),
                        rdf.write(
                            DocumentGraph.of(
                                graph, thing, names.base(), names.documentNode(thing)))))
            .orElseGet(() -> page.reply(pages.page(request), graph, thing, forms(document)));
    return reply
        .with("Vary", Page.VARY)
        .with("Content-Location", document + "." + form.suffix())
        .with("Link", links(thing, document, form));
  }

  private static List<Value> forms(String document) {
    return DocumentForm.ALL.stream()
        .flatMap(form -> form.graph().stream())
        .map(graph -> new Value(graph.title(), document + "." + graph.suffix(), null))
        .toList();
  }

  /** RFC 8288: the thing that the document is about, and the document's other forms. */
  private String links(Node thing, String document, DocumentForm form) {
    String alternates =
        DocumentForm.ALL.stream()
            .filter(other -> !other.equals(form))
            .map(
                other ->
                    "<%s.%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(document, other.suffix(), other.mediaTypes().get(0)))
            .collect(Collectors.joining(", "));
    return "<" + names.uri(thing) + ">; rel=\"describes\", " + alternates;
  }
}
