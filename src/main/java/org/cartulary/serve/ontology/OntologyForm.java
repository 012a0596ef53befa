package org.cartulary.serve.ontology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.rdf.GraphForm;

/**
 * The forms of an ontology: the graph, or a page that lists its terms.
 *
 * @param suffix what names it at the end of a path
 * @param graph empty for the page
 */
record OntologyForm(
    String suffix, String contentType, List<String> mediaTypes, Optional<GraphForm> graph)
    implements Offer {
  static final OntologyForm PAGE =
      new OntologyForm("html", "text/html;charset=utf-8", List.of("text/html"), Optional.empty());

  static final List<OntologyForm> ALL =
      Stream.concat(Stream.of(PAGE), Stream.of(GraphForm.values()).map(OntologyForm::of)).toList();

  private static OntologyForm of(GraphForm form) {
    return new OntologyForm(
        form.suffix(), form.contentType(), form.mediaTypes(), Optional.of(form));
  }
}
