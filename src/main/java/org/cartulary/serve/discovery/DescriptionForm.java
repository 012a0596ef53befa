package org.cartulary.serve.discovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.rdf.GraphForm;

/**
 * The forms of a description: RDF for a client that does not say what it wants, and a page.
 *
 * @param suffix what names it at the end of a path
 * @param graph empty for the page
 */
record DescriptionForm(
    String suffix, String contentType, List<String> mediaTypes, Optional<GraphForm> graph)
    implements Offer {
  static final DescriptionForm PAGE =
      new DescriptionForm(
          "html", "text/html;charset=utf-8", List.of("text/html"), Optional.empty());

  static final List<DescriptionForm> ALL =
      Stream.concat(Stream.of(GraphForm.values()).map(DescriptionForm::of), Stream.of(PAGE))
          .toList();

  private static DescriptionForm of(GraphForm form) {
    return new DescriptionForm(
        form.suffix(), form.contentType(), form.mediaTypes(), Optional.of(form));
  }
}
