package org.cartulary.serve.document;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Pages;

/** A thing is not a document: 303 leads from it to the document about it. */
public final class ThingRedirect implements Handler {
  private final DatasetGraph dataset;
  private final Names names;
  private final Pages pages;

  /** Redirects for the things of a dataset. */
  public ThingRedirect(DatasetGraph dataset, Pages pages, Names names) {
    this.dataset = dataset;
    this.names = names;
    this.pages = pages;
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    Node thing = names.thing(request.path().substring(names.thingPath().length()));
    boolean known =
        names.localName(thing).isPresent()
            && Txn.calculateRead(
                dataset, () -> DocumentGraph.knows(dataset.getUnionGraph(), thing));
    if (!known) {
      return UnknownThing.reply(request, thing, pages);
    }
    String document = Names.documentPath(names.localName(thing).orElseThrow());
    return Reply.empty(303).with("Location", document).with("Vary", "Accept");
  }
}
