package org.cartulary.serve;

import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.RequestException;

/** {@code /source/{document}}: the text that a passage's IRI leads into (RFC 5147). */
final class SourcePages implements Handler {
  static final String PREFIX = "/source/";

  private final SourceDocuments documents;

  SourcePages(SourceDocuments documents) {
    this.documents = documents;
  }

  @Override
  public Reply handle(Request request) {
    if (!request.reads()) {
      throw new RequestException(Problems.methodNotAllowed(request.method(), "GET, HEAD"));
    }
    String name = Percent.decode(request.path().substring(PREFIX.length()), false);
    Reply.Body text =
        documents
            .read(name)
            .orElseThrow(
                () ->
                    new RequestException(
                        Problems.notFound("This site has no source of that name.")));
    return Reply.streamed(200, "text/plain;charset=utf-8", text);
  }
}
