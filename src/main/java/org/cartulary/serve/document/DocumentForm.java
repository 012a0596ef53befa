package org.cartulary.serve.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.rdf.GraphForm;

/**
 * The forms of a document: a page, or the graph in one of its forms. The page comes first, for a
 * client that does not say what it wants.
 *
 * @param suffix what names it at the end of a path
 * @param graph empty for the page
 */
record DocumentForm(
    String suffix, String contentType, List<String> mediaTypes, Optional<GraphForm> graph)
    implements Offer {
  static final DocumentForm PAGE =
      new DocumentForm("html", "text/html;charset=utf-8", List.of("text/html"), Optional.empty());

  static final List<DocumentForm> ALL =
      Stream.concat(Stream.of(PAGE), Stream.of(GraphForm.values()).map(DocumentForm::of)).toList();

  private static DocumentForm of(GraphForm form) {
    return new DocumentForm(
        form.suffix(), form.contentType(), form.mediaTypes(), Optional.of(form));
  }

  /** The form that the end of a path names. */
  static Optional<DocumentForm> ofSuffix(String path) {
    return ALL.stream().filter(form -> path.endsWith("." + form.suffix)).findFirst();
  }
}
