package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.Shared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core finds on a page of each kind: nothing. */
class AccessibilityIT {
  @Shared private static ServedSite site;

  /** The status of pages that say that something is not as it was asked for. */
  private static final Map<String, Integer> STATUS =
      Map.of(
          "/doc/" + ServedSite.GONE,
          410,
          "/doc/nobody-knows-this",
          404,
          "/nowhere",
          404,
          "/sparql?query=nonsense&format=html",
          400,
          "/api/queries/grants-in-year.html?year=soon",
          400);

  private static final List<String> PATHS =
      List.of(
          "/",
          "/grants",
          "/grants?page=2",
          "/grants?funder=organization-nsfc&q=random",
          "/people",
          "/people?page=2",
          "/organizations",
          "/organizations?page=2",
          "/funders",
          "/topics",
          "/publications",
          "/publications?page=3",
          "/search?q=random",
          "/search?q=nothing-is-called-so",
          "/sources",
          "/sources?kind=records&state=refused",
          "/source/projects.txt",
          "/source/projects.txt?at=14,1,4",
          "/source/cartulary.yaml",
          "/doc/grant-nsfc-62206101",
          "/doc/grant-nsfc-62206101-interval",
          "/doc/role-nsfc-62206101--zhenyu-liao--pi",
          "/doc/person-zhenyu-liao",
          "/doc/organization-huazhong-university-of-science-and-technology",
          "/doc/organization-nsfc",
          "/doc/topic-random-matrix-theory",
          "/doc/publication-10-5555-example-1",
          "/doc/source-many",
          "/doc/" + ServedSite.GONE,
          "/doc/nobody-knows-this",
          "/nowhere",
          "/sparql",
          "/sparql?query=SELECT%20%2A%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%205&format=html",
          "/sparql?query=DESCRIBE%20%3Chttp%3A%2F%2Flocalhost%3A3030%2Fid%2Forganization-nsfc%3E&format=html",
          "/sparql?query=nonsense&format=html",
          "/api",
          "/api/queries/co-investigators.html",
          "/api/queries/facts-of-grant.html?grant=62206101",
          "/api/queries/grants-in-year.html?year=soon",
          "/catalog",
          "/.well-known/void",
          "/dumps/",
          "/ontology/cartulary");

  private static final List<Visitor> VISITORS =
      List.of(new Visitor("en", true, false, 1280), new Visitor("zh", true, true, 390));

  /** Who has the browser; to hand it over takes longer than to look at a page. */
  private static Optional<Visitor> holder = Optional.empty();

  private static Browser browser;

  /** All pages for one visitor, then all for the other. */
  static Stream<Arguments> pages() {
    return VISITORS.stream()
        .flatMap(visitor -> PATHS.stream().map(path -> Arguments.of(visitor, path)));
  }

  static List<Visitor> visitors() {
    return VISITORS;
  }

  private static Browser browser(Visitor visitor) {
    if (!holder.equals(Optional.of(visitor))) {
      browser = site.browser(visitor);
      browser.axe().carry();
      holder = Optional.of(visitor);
    }
    return browser;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void no_page_breaks_a_rule_of_accessibility(Visitor visitor, String path) {
    Browser browser = browser(visitor);
    browser.open(path);
    assertThat(browser.status()).as(path).isEqualTo(STATUS.getOrDefault(path, 200));
    assertThat(browser.axe().violations()).as(path + " for " + visitor).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void the_editor_breaks_none_with_an_answer_in_it(Visitor visitor) {
    Browser browser = browser(visitor);
    browser.open("/sparql");
    browser.await(".yasqe_queryButton").click();
    browser.await(".yasr_results a.iri");
    assertThat(browser.axe().violations()).as("the editor for " + visitor).isEmpty();
  }
}
