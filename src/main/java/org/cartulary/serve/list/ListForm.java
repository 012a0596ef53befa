package org.cartulary.serve.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.serve.http.Offer;
import org.cartulary.serve.rdf.GraphForm;

/**
 * A form in which a list can be had: the page, which comes first, or a graph.
 *
 * @param graph empty for the page
 */
record ListForm(String contentType, List<String> mediaTypes, Optional<GraphForm> graph)
    implements Offer {
  static final List<ListForm> ALL =
      Stream.concat(
              Stream.of(
                  new ListForm("text/html;charset=utf-8", List.of("text/html"), Optional.empty())),
              Stream.of(GraphForm.values())
                  .map(
                      form ->
                          new ListForm(form.contentType(), form.mediaTypes(), Optional.of(form))))
          .toList();

  /** The form of a graph. */
  static ListForm of(GraphForm graph) {
    return ALL.stream()
        .filter(form -> form.graph().equals(Optional.of(graph)))
        .findFirst()
        .orElseThrow();
  }

  /** What tells it apart from the others of the same address. */
  String variant() {
    return mediaTypes.get(0);
  }
}
