package org.cartulary.serve.list;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.cartulary.serve.http.Percent;
import org.cartulary.serve.list.HomeView.Section;
import org.cartulary.serve.list.HomeView.Tile;
import org.cartulary.serve.list.ListView.Link;
import org.cartulary.serve.list.ListView.RowFact;
import org.cartulary.serve.page.Messages;
import org.cartulary.serve.page.Names;
import org.cartulary.serve.page.Page;
import org.cartulary.serve.published.Published;
import org.cartulary.serve.published.SiteInfo;
import org.cartulary.store.Release;
import org.cartulary.store.search.Facet;
import org.cartulary.store.search.Found;
import org.cartulary.store.search.Kind;
import org.cartulary.store.search.Search;
import org.cartulary.store.search.SearchIndex;
import org.cartulary.store.search.Status;

/** Makes the home page: what there is of each kind, and where to begin. */
final class HomePainter {
  private static final int SHOWN = 8;

  private final Published published;
  private final SearchIndex index;
  private final Page page;
  private final Messages words;
  private final Names names;
  private final LocalDate today;

  HomePainter(Published published, SearchIndex index, Page page, Names names, LocalDate today) {
    this.published = published;
    this.index = index;
    this.page = page;
    this.words = page.words();
    this.names = names;
    this.today = today;
  }

  HomeView view(String example) {
    SiteInfo site = published.info();
    List<Section> sections = new ArrayList<>();
    ListAddress grants = ListAddress.all(Listing.GRANTS);
    section(
            "home.ongoing",
            grants.narrowed(grants.chosen().with(Facet.STATUS, Status.ONGOING.code())))
        .or(() -> section("home.newest", grants))
        .ifPresent(sections::add);
    section("home.funders", ListAddress.all(Listing.FUNDERS)).ifPresent(sections::add);
    section("home.topics", ListAddress.all(Listing.TOPICS)).ifPresent(sections::add);
    section("home.organizations", ListAddress.all(Listing.ORGANIZATIONS)).ifPresent(sections::add);
    return new HomeView(
        site.title(),
        site.description(),
        tiles(),
        sections,
        facts(site),
        example,
        "/sparql?query=" + Percent.encode(example) + "&format=json");
  }

  private List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    for (Listing list : Listing.ALL) {
      list.kind()
          .map(index::count)
          .filter(count -> count > 0)
          .ifPresent(
              count ->
                  tiles.add(
                      new Tile(
                          words.say(list.title()), words.say("number", count), link(list.path()))));
    }
    return tiles;
  }

  private String link(String path) {
    String href = page.href(path);
    return href == null ? path : href;
  }

  /** The first things of a list; empty where it has none. */
  private Optional<Section> section(String heading, ListAddress address) {
    Kind kind = address.list().kind().orElseThrow();
    Search all = address.search(page.language(), today);
    Found found =
        index.search(
            new Search(
                all.kind(),
                "",
                all.chosen(),
                all.order(),
                0,
                SHOWN,
                List.of(),
                page.language(),
                today));
    RowPainter rows = new RowPainter(index, page, names, Optional.of(kind));
    return found.hits().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                words.say(heading),
                kind != Kind.GRANT,
                found.hits().stream().map(rows::row).toList(),
                Link.to(words.say("home.all", found.total()), page.href(address.href()))));
  }

  private List<RowFact> facts(SiteInfo site) {
    List<RowFact> facts = new ArrayList<>();
    site.licence().ifPresent(text -> facts.add(fact("home.licence", link(text, text))));
    site.publisher()
        .ifPresent(
            agent ->
                facts.add(fact("home.publisher", link(agent.name(), agent.homepage().orElse("")))));
    published
        .release()
        .ifPresent(release -> facts.add(fact("home.release", Link.to(release(release), null))));
    return facts;
  }

  private RowFact fact(String label, Link value) {
    return new RowFact(words.say(label), List.of(value));
  }

  private Link link(String text, String address) {
    return Link.to(text, names.href(NodeFactory.createURI(address)));
  }

  private String release(Release release) {
    LocalDate day = release.issued().atOffset(ZoneOffset.UTC).toLocalDate();
    return words.say(
        "home.release.text",
        Integer.toString(release.number()),
        new Dates(words).date(day.toString()),
        release.added(),
        release.removed());
  }
}
