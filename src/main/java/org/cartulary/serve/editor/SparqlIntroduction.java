package org.cartulary.serve.editor;

import java.util.ArrayList;
import java.util.List;
import org.cartulary.serve.http.Handler;
import org.cartulary.serve.http.MediaForm;
import org.cartulary.serve.http.NotAcceptable;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.http.Reply;
import org.cartulary.serve.http.Request;
import org.cartulary.serve.rdf.GraphForm;
import org.cartulary.serve.sparql.ServiceDescription;

/** {@code /sparql} without a query: the editor for people, the service description for others. */
public final class SparqlIntroduction implements Handler {
  private static final List<Offer> FORMS = forms();

  private final ServiceDescription description;
  private final EditorPage editor;

  public SparqlIntroduction(ServiceDescription description, EditorPage editor) {
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
    return form == MediaForm.HTML ? editor.handle(request) : description.handle(request);
  }
}
