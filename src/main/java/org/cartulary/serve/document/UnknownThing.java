package org.cartulary.serve.document;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.serve.http.ProblemReply;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.Pages;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.vocab.RDFS;

/** 404 in the form asked for, so that a client that reads only RDF can read why. */
final class UnknownThing {
  private UnknownThing() {}

  static Reply reply(Request request, Node thing, Pages pages) {
    return reply(request, thing, request.accept().choose(DocumentForm.ALL), pages);
  }

  static Reply reply(Request request, Node thing, Optional<DocumentForm> form, Pages pages) {
    String detail = "Nothing is known of <" + thing.getURI() + "> here.";
    if (form.isEmpty()) {
      return ProblemReply.to(request.accept(), Problems.notFound(detail));
    }
    Optional<GraphForm> graph = form.get().graph();
    Reply reply =
        graph
            .map(
                rdf -> Reply.of(404, form.get().contentType(), rdf.write(statement(thing, detail))))
            .orElseGet(() -> pages.page(request).reply(404, "unknown.jte", thing.getURI()));
    return reply.with("Vary", Page.VARY).with("Cache-Control", "no-store");
  }

  private static Graph statement(Node thing, String detail) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(thing, RDFS.comment, NodeFactory.createLiteralLang(detail, "en"));
    return graph;
  }
}
