package org.cartulary.serve.page;

import java.util.List;

/**
 * The page that says what is here.
 *
 * @param counts how many things there are of each kind
 * @param facts licence, publisher, last release
 * @param lists some things of each kind
 * @param example a query to start from
 * @param exampleHref asks it
 */
public record HomeView(
    String title,
    List<Fact> counts,
    List<Fact> facts,
    List<Fact> lists,
    String example,
    String exampleHref) {}
