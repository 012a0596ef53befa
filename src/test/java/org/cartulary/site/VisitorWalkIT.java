package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cartulary.Shared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A visitor walks through the example site in a real browser: from the home page by a search and a
 * facet to a grant, its evidence, a collaborator, their network, and a query; in either language,
 * with and without scripts, by day and by night, at a desk and with a phone. Screenshots are left
 * in {@code target/screenshots}.
 */
class VisitorWalkIT {
  @Shared private static ServedSite site;
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;

  /** Half of the sixteen: of any three of their traits, each combination is among them. */
  static Stream<Visitor> visitors() {
    return Stream.of(true, false)
        .flatMap(
            scripts ->
                Stream.of("en", "zh")
                    .flatMap(
                        language ->
                            Stream.of(true, false)
                                .map(
                                    dark ->
                                        new Visitor(
                                            language,
                                            scripts,
                                            dark,
                                            scripts ^ dark ^ language.equals("zh")
                                                ? PHONE
                                                : DESKTOP))));
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void a_visitor_finds_a_grant_its_evidence_and_who_works_together(Visitor visitor) {
    Browser browser = site.browser(visitor);
    browser.open("/");
    see(browser, visitor, "home");

    WebElement search = browser.only("#site-search");
    search.sendKeys("random mat");
    if (visitor.scripts()) {
      assertThat(browser.await("[role=option]").getText()).containsIgnoringCase("random matrix");
    }
    search.sendKeys(Keys.ENTER);
    browser.awaitPath("/search");
    see(browser, visitor, "search");
    assertThat(browser.all(".rows .row-name a")).isNotEmpty();

    browser.open("/grants");
    int all = browser.all(".rows .row-name a").size();
    browser.follow(browser.only(".facets a"));
    see(browser, visitor, "facet");
    assertThat(browser.all(".rows .row-name a").size()).isBetween(1, all);
    assertThat(browser.all(".list-chosen a")).isNotEmpty();

    browser.open("/sources");
    see(browser, visitor, "sources");

    browser.open("/grants?q=62206101");
    browser.follow(browser.only(".rows .row-name a"));
    see(browser, visitor, "grant");
    String grant = browser.path();

    browser.follow(browser.only(".gloss .places a[href^='/source/']"));
    see(browser, visitor, "evidence");
    assertThat(browser.only("mark#passage").getText()).isEqualTo("NSFC");

    browser.open(grant);
    browser.follow(browser.only("a[href^='/doc/person-zhenyu-liao']"));
    see(browser, visitor, "person");
    assertThat(browser.only("figure.network svg").isDisplayed()).isTrue();
    assertThat(browser.all("figure.network svg a").size()).isGreaterThan(3);

    browser.follow(browser.only("a[href^='/doc/person-jun-shu']"));
    see(browser, visitor, "collaborator");
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void a_visitor_asks_a_query(Visitor visitor) {
    Browser browser = site.browser(visitor);
    browser.open("/api/queries/co-investigators");
    see(browser, visitor, "question");
    browser.open("/sparql");
    if (visitor.scripts()) {
      browser.await(".yasqe .CodeMirror");
      browser.shoot("editor");
      browser.await(".yasqe_queryButton").click();
      WebElement link = browser.await(".yasr_results a.iri");
      browser.shoot("answer");
      assertThat(link.getDomAttribute("href")).isNotBlank();
    } else {
      browser.follow(browser.only("#ask button[type=submit]"));
      see(browser, visitor, "answer");
      assertThat(browser.all("table td a[href^='/doc/']")).isNotEmpty();
    }
    // The editor would write styles into the page, which is not let in; ours take their place.
    assertThat(browser.complaints())
        .filteredOn(complaint -> !complaint.contains("/static/yasgui.min.js"))
        .isEmpty();
  }

  /** What holds of every page that a visitor sees. */
  private static void see(Browser browser, Visitor visitor, String name) {
    browser.shoot(name);
    assertThat(browser.language()).startsWith(visitor.language());
    assertThat(browser.overflows()).as(name + " is wider than the window").isFalse();
    assertThat(browser.complaints()).as(name).isEmpty();
  }
}
