package org.cartulary.serve.page;

import java.util.List;

/**
 * The page about a thing.
 *
 * @param title the thing's name
 * @param iri the thing's IRI
 * @param portrait what it is at a glance
 * @param says what is said of it
 * @param said what is said of others with it as the object
 * @param forms links to the same document in other forms
 */
public record ThingView(
    Value title,
    String iri,
    Portrait portrait,
    List<Fact> says,
    List<Fact> said,
    List<Value> forms) {}
