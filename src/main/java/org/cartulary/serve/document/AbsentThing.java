package org.cartulary.serve.document;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.serve.http.ProblemDetails;
import org.cartulary.serve.http.ProblemPage;
import org.cartulary.serve.http.ProblemReply;
import org.cartulary.serve.http.Problems;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.http.WebLink;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.store.Iris;
import org.cartulary.store.Tombstone;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDFS;

/**
 * Answers for a thing that is not in the graph: 410 if it was once, 303 if another document of ours
 * defines it, else 404; in the form asked for, so that a client that reads only RDF can read why.
 */
public final class AbsentThing {
  private final Published published;
  private final Function<Node, Optional<String>> elsewhere;
  private final ProblemPage page;

  /**
   * Answers for a site.
   *
   * @param elsewhere where a thing is defined that the graph says nothing of, as a path
   */
  public AbsentThing(
      Published published, Function<Node, Optional<String>> elsewhere, ProblemPage page) {
    this.published = published;
    this.elsewhere = elsewhere;
    this.page = page;
  }

  Reply answer(Request request, Node thing, Optional<DocumentForm> form) {
    Optional<String> defined = elsewhere.apply(thing);
    if (defined.isPresent()) {
      return Reply.empty(303).with("Location", defined.get());
    }
    Optional<Tombstone> stone = published.graph().tombstone(thing.getURI());
    String iri = writable(thing.getURI());
    ProblemDetails problem =
        stone
            .map(
                gone ->
                    Problems.gone(
                        "<%s> was published here once, and is no more since %s."
                            .formatted(gone.iri(), gone.since())))
            .orElseGet(() -> Problems.notFound("Nothing is known of <" + iri + "> here."));
    Optional<GraphForm> graph = form.flatMap(AbsentThing::graphForm);
    if (graph.isPresent()) {
      byte[] content =
          graph.get().write(statement(NodeFactory.createURI(iri), problem.detail(), stone));
      return uncached(Reply.of(problem.status(), graph.get().contentType(), content));
    }
    return form.filter(DocumentForm.PAGE::equals).isPresent()
        ? uncached(page.of(request, problem))
        : ProblemReply.to(request, problem, page);
  }

  /** A schema.org document has no words for what is not there; it is JSON-LD all the same. */
  private static Optional<GraphForm> graphForm(DocumentForm form) {
    return form == DocumentForm.SCHEMA ? Optional.of(GraphForm.JSONLD) : form.graph();
  }

  /** Anything can be asked for; what no form of a graph can name as it is, is named encoded. */
  private static String writable(String iri) {
    boolean asItIs = Iris.isWritable(iri) && iri.indexOf(0xFFFE) < 0 && iri.indexOf(0xFFFF) < 0;
    return asItIs ? iri : WebLink.uri(iri);
  }

  private static Reply uncached(Reply reply) {
    return reply.with("Vary", Page.VARY).with("Cache-Control", "no-store");
  }

  private static Graph statement(Node thing, String detail, Optional<Tombstone> stone) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(thing, RDFS.comment, NodeFactory.createLiteralLang(detail, "en"));
    stone.ifPresent(
        gone -> {
          graph.add(thing, PROV.wasInvalidatedBy, NodeFactory.createURI(gone.release()));
          graph.add(
              thing,
              PROV.invalidatedAtTime,
              NodeFactory.createLiteralDT(gone.since().toString(), XSDDatatype.XSDdateTime));
        });
    return graph;
  }
}
