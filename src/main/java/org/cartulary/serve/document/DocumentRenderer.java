package org.cartulary.serve.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.cartulary.export.schemaorg.SchemaJson;
import org.cartulary.export.schemaorg.SchemaOrg;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.WebLink;
import org.cartulary.serve.page.DataBlock;
import org.cartulary.serve.page.Head;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.page.ThingPage;
import org.cartulary.serve.page.Value;
import org.cartulary.serve.published.ReadGraph;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.published.SourceDocuments;

/** Makes documents from the graph, within a transaction of the caller's. */
final class DocumentRenderer {
  private final SiteInfo site;
  private final Names names;
  private final SchemaOrg schema;
  private final Signposts signposts;
  private final ThingPage page;

  /**
   * Documents of a site.
   *
   * @param site what its pages say of it
   * @param documents the texts in which facts stand
   */
  DocumentRenderer(SiteInfo site, Names names, SourceDocuments documents) {
    this.site = site;
    this.names = names;
    this.schema =
        new SchemaOrg(
            thing -> names.localName(thing).map(name -> site.address(Names.documentPath(name))),
            site.language());
    this.signposts = new Signposts(site, names, schema, documents);
    this.page = new ThingPage(names, documents);
  }

  /** The whole reply but for its validators and what was negotiated. */
  Reply render(ReadGraph graph, Target target, Page frame) {
    DocumentForm form = target.form();
    Reply content =
        form == DocumentForm.PAGE
            ? page(graph, target.thing(), frame)
            : Reply.of(200, form.contentType(), content(graph, target));
    Reply reply = content.with("Link", WebLink.field(links(graph, target)));
    return form == DocumentForm.SCHEMA
        ? reply.with("Content-Profile", "<" + SchemaOrg.PROFILE + ">")
        : reply;
  }

  /** The forms that there are, for a client that takes none of them. */
  String alternates(Node thing) {
    return WebLink.field(signposts.alternates(thing));
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
      case PAGE -> throw new IllegalArgumentException("a page has a frame");
      case TURTLE, NTRIPLES, RDFXML, JSONLD ->
          target
              .form()
              .graph()
              .orElseThrow()
              .write(DocumentGraph.of(graph, thing, site, names.documentNode(thing)));
      case SCHEMA -> schemaOrg(graph, thing).getBytes(StandardCharsets.UTF_8);
      case LINKSET -> linkset(graph, thing).text();
      case LINKSET_JSON -> linkset(graph, thing).json();
    };
  }

  private String schemaOrg(Graph graph, Node thing) {
    return SchemaJson.text(schema.describe(graph, thing));
  }

  private Reply page(ReadGraph graph, Node thing, Page frame) {
    List<Head.Alternate> alternates =
        DocumentForm.METADATA.stream()
            .map(form -> new Head.Alternate(path(thing, form), form.contentType(), form.title()))
            .toList();
    Head head = new Head(alternates, DataBlock.of(schema.describe(graph, thing)));
    return page.reply(frame.with(head), graph, thing, forms(thing));
  }

  private String path(Node thing, DocumentForm form) {
    return Names.documentPath(names.localName(thing).orElseThrow()) + "." + form.suffix();
  }

  private Linkset linkset(Graph graph, Node thing) {
    Linkset set = new Linkset();
    set.add(signposts.landing(thing), signposts.ofLanding(graph, thing));
    for (DocumentForm form : DocumentForm.METADATA) {
      set.add(signposts.address(thing, form), signposts.ofMetadata(thing, form));
    }
    signposts.ofContent(graph, thing).forEach(set::add);
    return set;
  }

  private List<Value> forms(Node thing) {
    return DocumentForm.METADATA.stream()
        .map(form -> new Value(form.title(), path(thing, form), null))
        .toList();
  }
}
