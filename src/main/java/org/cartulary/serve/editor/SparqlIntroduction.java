package org.cartulary.serve.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.MediaForm;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.page.PageLinks;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.serve.sparql.ServiceDescription;

/**
 * {@code /sparql} without a query: the editor for people, the service description for others.
 * Either says in {@code Link} where the other is.
 */
public final class SparqlIntroduction implements Handler {
  private static final List<Offer> FORMS = forms();

  private final ServiceDescription description;
  private final EditorPage editor;
  private final SiteInfo site;

  /** The two for a site. */
  public SparqlIntroduction(SiteInfo site, ServiceDescription description, EditorPage editor) {
    this.site = site;
    this.description = description;
    this.editor = editor;
  }

  private static List<Offer> forms() {
    List<Offer> forms = new ArrayList<>(List.of(GraphForm.values()));
    forms.add(MediaForm.HTML);
    return List.copyOf(forms);
  }

  @Override
  public Reply handle(Request request) {
    Offer form = request.accept().choose(FORMS).orElseThrow(() -> NotAcceptable.at(request, FORMS));
    Reply reply = form == MediaForm.HTML ? editor.handle(request) : description.handle(request);
    return reply.with("Link", links());
  }

  private String links() {
    return new PageLinks(site)
        .type("WebPage")
        .type("WebAPI")
        .service(
            EditorPage.PATH, Stream.of(GraphForm.values()).map(f -> f.mediaTypes().get(0)).toList())
        .licence()
        .collection("/catalog")
        .field();
  }
}
