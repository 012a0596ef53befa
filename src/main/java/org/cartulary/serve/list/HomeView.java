package org.cartulary.serve.list;

import java.util.List;
import java.util.Optional;
import org.cartulary.serve.list.ListView.Link;
import org.cartulary.serve.list.ListView.Row;

/**
 * The page that says what is here.
 *
 * @param description what the site says of itself
 * @param kinds how many things there are of each kind, each with its list
 * @param sections some of the things, with the lists of all of them
 * @param facts licence, publisher, last release
 * @param example a query to start from
 * @param exampleHref asks it
 */
public record HomeView(
    String title,
    Optional<String> description,
    List<Tile> kinds,
    List<Section> sections,
    List<ListView.RowFact> facts,
    String example,
    String exampleHref) {

  /** A kind of things: its name, how many there are, and the list of them. */
  public record Tile(String name, String count, String href) {}

  /**
   * Some things.
   *
   * @param compact whether each takes one line
   * @param rows with what there is to say of each
   * @param all to the list that they are the first of
   */
  public record Section(String heading, boolean compact, List<Row> rows, Link all) {}
}
