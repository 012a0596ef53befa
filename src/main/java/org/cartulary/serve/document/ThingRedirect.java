package org.cartulary.serve.document;

import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Redirect;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.published.Published;

/** A thing is not a document: 303 leads from it to the document about it. */
public final class ThingRedirect implements Handler {
  private final Published published;
  private final Names names;
  private final AbsentThing absent;

  /**
   * Redirects for the things of what is published.
   *
   * @param absent answers for things that are not there
   */
  public ThingRedirect(Published published, Names names, AbsentThing absent) {
    this.published = published;
    this.names = names;
    this.absent = absent;
  }

  @Override
  public Reply handle(Request request) {
    Node thing = names.thing(request.path().substring(names.thingPath().length()));
    boolean known =
        names.localName(thing).isPresent()
            && Txn.calculateRead(
                published.dataset(),
                () -> DocumentGraph.knows(published.dataset().getUnionGraph(), thing));
    if (!known) {
      return absent.answer(request, thing, request.accept().choose(DocumentForm.ALL));
    }
    String document = Names.documentPath(names.localName(thing).orElseThrow());
    return new Redirect(303, document).handle(request);
  }
}
