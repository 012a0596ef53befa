package org.cartulary.serve.editor;

import java.util.List;

/**
 * What the editor's page shows.
 *
 * @param query the query to start from
 * @param examples what else there is to start from
 * @param formats the forms of an answer, by what the parameter <i>format</i> says
 * @param problems the words with which the script tells people of a refusal, as JSON
 */
public record EditorView(String query, List<Link> examples, List<Format> formats, String problems) {

  /** A link to this page with an example. */
  public record Link(String title, String href) {}

  /** A form of an answer. */
  public record Format(String value, String name) {}
}
