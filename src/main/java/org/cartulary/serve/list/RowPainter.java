package org.cartulary.serve.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.list.ListView.Link;
import org.cartulary.serve.list.ListView.Row;
import org.cartulary.serve.list.ListView.RowFact;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.store.search.Hit;
import org.cartulary.store.search.Hit.Named;
import org.cartulary.store.search.Kind;
import org.cartulary.store.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** Shows a thing as a row of a list. */
final class RowPainter {
  /** How many names of one sort a row shows. */
  private static final int SHOWN = 3;

  private final SearchIndex index;
  private final Page page;
  private final Messages words;
  private final Dates dates;
  private final Optional<Kind> listed;
  private final Names names;

  /**
   * @param listed the kind of all rows; empty where each says what it is
   */
  RowPainter(SearchIndex index, Page page, Names names, Optional<Kind> listed) {
    this.index = index;
    this.page = page;
    this.names = names;
    this.words = page.words();
    this.dates = new Dates(words);
    this.listed = listed;
  }

  Row row(Hit hit) {
    return new Row(
        listed.isPresent() ? Optional.empty() : Optional.of(kind(hit)),
        hit.name(),
        href(hit.key()),
        hit.otherName(),
        facts(hit),
        hit.snippets());
  }

  private String kind(Hit hit) {
    return words.say("kind." + hit.narrowest().code());
  }

  private @Nullable String href(String key) {
    return page.href(names.href(NodeFactory.createURI(index.iri(key))));
  }

  private List<RowFact> facts(Hit hit) {
    List<RowFact> facts = new ArrayList<>();
    Kind kind = hit.kinds().get(0);
    if (kind == Kind.GRANT) {
      add(facts, "facet.funder", named(hit.funders()));
      add(
          facts,
          "list.award",
          hit.awardNumbers().stream().map(text -> Link.to(text, null)).toList());
      add(facts, "list.when", period(hit));
      add(facts, "list.people", named(hit.people()));
      add(facts, "facet.institution", named(hit.institutions()));
    } else if (kind == Kind.PUBLICATION) {
      add(facts, "list.authors", named(hit.people()));
      add(facts, "list.when", period(hit));
    } else {
      add(facts, "facet.institution", named(hit.institutions()));
      add(facts, "nav.grants", grants(hit));
    }
    return facts;
  }

  private void add(List<RowFact> facts, String label, List<Link> values) {
    if (!values.isEmpty()) {
      facts.add(new RowFact(words.say(label), values));
    }
  }

  private List<Link> period(Hit hit) {
    Optional<String> period =
        hit.kinds().get(0) == Kind.PUBLICATION
            ? hit.from().map(dates::date)
            : dates.period(hit.from(), hit.until());
    return period.map(text -> Link.to(text, null)).stream().toList();
  }

  private List<Link> named(List<Named> things) {
    List<Link> links = new ArrayList<>();
    for (Named thing : things.subList(0, Math.min(SHOWN, things.size()))) {
      String language = thing.label().language();
      links.add(
          new Link(
              thing.label().text(),
              href(thing.key()),
              language.isEmpty() || language.equals(page.language()) ? null : language,
              false));
    }
    if (things.size() > SHOWN) {
      links.add(Link.to("…", null));
    }
    return links;
  }

  /** How many grants it has to do with, and the list of them. */
  private List<Link> grants(Hit hit) {
    Optional<String> list =
        hit.grantsBy()
            .filter(facet -> hit.grants() > 0)
            .map(
                facet ->
                    Listing.GRANTS.path() + "?" + facet.code() + "=" + Percent.encode(hit.key()));
    return List.of(Link.to(words.say("number", hit.grants()), page.href(list.orElse(null))));
  }
}
