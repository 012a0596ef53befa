package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
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
        "/ontology/cartulary"
      })
  void no_page_breaks_a_rule_of_accessibility(String path) {
    for (Visitor visitor :
        new Visitor[] {new Visitor("en", true, false, 1280), new Visitor("zh", true, true, 390)}) {
      Browser browser = site.browser(visitor);
      browser.open(path);
      assertThat(browser.status()).as(path).isEqualTo(STATUS.getOrDefault(path, 200));
      assertThat(browser.violations()).as(path + " for " + visitor).isEmpty();
    }
  }

  @Test
  void the_editor_breaks_none_with_an_answer_in_it() {
    for (Visitor visitor :
        new Visitor[] {new Visitor("en", true, false, 1280), new Visitor("zh", true, true, 390)}) {
      Browser browser = site.browser(visitor);
      browser.open("/sparql");
      browser.await(".yasqe_queryButton").click();
      browser.await(".yasr_results a.iri");
      assertThat(browser.violations()).as("the editor for " + visitor).isEmpty();
    }
  }
}
