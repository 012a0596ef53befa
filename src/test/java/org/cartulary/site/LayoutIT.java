package org.cartulary.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** Where things stand on a page, as a browser lays it out. */
class LayoutIT {
  @Shared private static ServedSite site;

  /** Facts of a row whose label and value do not begin in one line. */
  private static final String BROKEN =
      """
      return [...document.querySelectorAll('.row-facts > div')]
        .filter((fact) => {
          const label = fact.querySelector('dt').getClientRects()[0];
          const value = fact.querySelector('dd').getBoundingClientRect();
          return Math.abs(label.top - value.top) > 5
              || label.right > value.left + 1;
        })
        .map((fact) => fact.innerText);
      """;

  @Test
  void facts_of_a_row_follow_each_other_in_a_line() {
    for (int width : new int[] {1280, 390}) {
      Browser browser = site.browser(new Visitor("en", true, false, width));
      for (String path : List.of("/grants", "/people", "/")) {
        browser.open(path);
        assertThat(browser.all(".row-facts > div")).isNotEmpty();
        assertThat((List<?>) browser.ask(BROKEN)).as("%s at %d", path, width).isEmpty();
        assertThat(
                browser.ask(
                    "return getComputedStyle(document.querySelector('.row-facts')).display"))
            .isEqualTo("flex");
      }
    }
  }

  @Test
  void on_a_phone_a_link_leads_to_the_facets() {
    Browser phone = site.browser(new Visitor("en", true, false, 390));
    phone.open("/grants");
    assertThat(phone.only(".list-jump a").isDisplayed()).isTrue();
    phone.only(".list-jump a").click();
    assertThat(phone.path()).isEqualTo("/grants#facets-heading");
    Browser wide = site.browser(new Visitor("en", true, false, 1280));
    wide.open("/grants");
    assertThat(wide.only(".list-jump").isDisplayed()).isFalse();
  }

  /** Of YASGUI's buttons those that stand on the query, or beside the window. */
  private static final String IN_THE_WAY =
      """
      const query = document.querySelector('.yasqe .CodeMirror-scroll').getBoundingClientRect();
      return [...document.querySelectorAll('.yasqe_buttons > *')]
        .filter((button) => {
          const box = button.getBoundingClientRect();
          return box.width === 0 || box.bottom > query.top || box.left < 0
              || box.right > document.documentElement.clientWidth;
        })
        .map((button) => button.className);
      """;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_buttons_of_the_editor_stand_above_the_query(int width) {
    Browser browser = site.browser(new Visitor("en", true, false, width));
    browser.open("/sparql");
    browser.await(".yasqe .CodeMirror-line");
    browser.shoot("editor-buttons");
    assertThat(browser.all(".yasqe_buttons > *")).hasSize(2);
    assertThat((List<?>) browser.ask(IN_THE_WAY)).isEmpty();
    assertThat(browser.overflows()).isFalse();
    browser.only(".yasqe_share").click();
    browser.await(".yasqe_sharePopup input");
    assertThat((List<?>) browser.ask(OUTSIDE, ".yasqe_sharePopup")).isEmpty();
    browser.only("h1").click();
    browser.only(".tabContextButton").click();
    browser.await(".tabMenu.open");
    // It comes in from the side.
    browser.awaitUntil(
        () -> browser.ask(OUTSIDE, ".tabMenu.open") instanceof List<?> l && l.isEmpty());
  }

  /** What of it is not within the width of the window. */
  private static final String OUTSIDE =
      """
      return [...document.querySelectorAll(arguments[0])]
        .map((e) => e.getBoundingClientRect())
        .filter((box) => box.width === 0 || box.left < 0 || box.right > innerWidth)
        .map((box) => `${box.left} to ${box.right}`);
      """;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void an_overlong_iri_does_not_widen_the_page_of_an_answer(int width) {
    String iri = "http://example.org/" + "x".repeat(5_000);
    Browser browser = site.browser(new Visitor("en", true, false, width));
    browser.open(
        "/sparql?format=html&query="
            + URLEncoder.encode("SELECT * { VALUES ?iri { <" + iri + "> } }", UTF_8));
    WebElement link = browser.await("tbody a");
    browser.shoot("overlong");
    assertThat(link.getDomAttribute("href")).isEqualTo(iri);
    assertThat(link.getDomAttribute("title")).isEqualTo(iri);
    assertThat(link.getText().length()).isLessThan(250);
    assertThat(browser.overflows()).isFalse();
    assertThat(
            browser.ask(
                "const s = document.querySelector('.scroll');"
                    + " return s.scrollWidth > s.clientWidth"))
        .as("the table itself is wider than the window")
        .isEqualTo(false);
  }

  @Test
  void a_list_of_publications_speaks_of_no_start() {
    Browser browser = site.browser(new Visitor("en", true, false, 1280));
    browser.open("/publications");
    assertThat(browser.only(".list-orders strong").getText()).isEqualTo("latest");
  }
}
