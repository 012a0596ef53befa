package org.cartulary.serve.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.cartulary.export.schemaorg.SchemaJson;
import org.cartulary.export.schemaorg.SchemaOrg;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.WebLink;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.ThingPage;
import org.cartulary.serve.page.Value;
import org.cartulary.serve.published.SiteInfo;

/** Makes documents from the graph, within a transaction of the caller's. */
final class DocumentRenderer {
  /** Jetty refuses to send more than 8 KiB of header, and proxies stop at 4. */
  private static final int MAX_LINKS = 3_000;

  private final Names names;
  private final SchemaOrg schema;
  private final Signposts signposts;
  private final ThingPage page;

  DocumentRenderer(SiteInfo site, Names names) {
    this.names = names;
    this.schema =
        new SchemaOrg(
            thing -> names.localName(thing).map(name -> site.address(Names.documentPath(name))),
            site.language());
    this.signposts = new Signposts(site, names, schema);
    this.page = new ThingPage(site.title(), names);
  }

  /** The whole reply but for its validators. */
  Reply render(Graph graph, Target target) {
    DocumentForm form = target.form();
    Reply reply =
        Reply.of(200, form.contentType(), content(graph, target))
            .with("Link", WebLink.field(links(graph, target), MAX_LINKS));
    return form == DocumentForm.SCHEMA
        ? reply.with("Content-Profile", "<" + SchemaOrg.PROFILE + ">")
        : reply;
  }

  /** The forms that there are, for a client that takes none of them. */
  String alternates(Node thing) {
    return WebLink.field(signposts.alternates(thing), MAX_LINKS);
  }

  /** A path without a suffix is the landing page, in whatever form it is sent. */
  private List<WebLink> links(Graph graph, Target target) {
    return target.named() && target.form() != DocumentForm.PAGE
        ? signposts.ofMetadata(target.thing(), target.form())
        : signposts.ofLanding(graph, target.thing());
  }

  private byte[] content(Graph graph, Target target) {
    Node thing = target.thing();
    return switch (target.form()) {
      case PAGE -> page.page(graph, thing, forms(thing));
      case TURTLE, NTRIPLES, RDFXML, JSONLD ->
          target
              .form()
              .graph()
              .orElseThrow()
              .write(DocumentGraph.of(graph, thing, names.base(), names.documentNode(thing)));
      case SCHEMA ->
          SchemaJson.text(schema.describe(graph, thing)).getBytes(StandardCharsets.UTF_8);
      case LINKSET -> linkset(graph, thing).text();
      case LINKSET_JSON -> linkset(graph, thing).json();
    };
  }

  private Linkset linkset(Graph graph, Node thing) {
    Linkset set = new Linkset();
    set.add(signposts.landing(thing), signposts.ofLanding(graph, thing));
    for (DocumentForm form : DocumentForm.METADATA) {
      set.add(signposts.address(thing, form), signposts.ofMetadata(thing, form));
    }
    return set;
  }

  private List<Value> forms(Node thing) {
    String document = Names.documentPath(names.localName(thing).orElseThrow());
    return DocumentForm.ALL.stream()
        .flatMap(form -> form.graph().stream())
        .map(graph -> new Value(graph.title(), document + "." + graph.suffix(), null))
        .toList();
  }
}
