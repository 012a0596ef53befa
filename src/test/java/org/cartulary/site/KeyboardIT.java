package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cartulary.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A visitor who has a keyboard and nothing else. */
class KeyboardIT {
  @Shared private static ServedSite site;
  private static final int MOST_STOPS = 600;

  /**
   * Says of what has the focus which element it is, and whether it is seen that it has it: by an
   * outline, or in a picture by the stroke of its dot.
   */
  private static final String STOP =
      """
      const now = document.activeElement;
      window.stops = window.stops || [];
      let number = window.stops.indexOf(now);
      if (number < 0) { number = window.stops.push(now) - 1; }
      const outlined = (e) => {
        const style = getComputedStyle(e);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      };
      const dot = now.querySelector('circle');
      const box = now.getBoundingClientRect();
      return {
        number,
        name: now.tagName + ' ' + (now.getAttribute('href') || now.id || now.className),
        nowhere: now === document.body || now === document.documentElement,
        seen: (outlined(now) || (dot !== null && parseFloat(getComputedStyle(dot).strokeWidth) >= 4))
          && box.width > 0 && box.right > 0 && box.bottom > 0
          && box.left < innerWidth && box.top < innerHeight,
      };
      """;

  /** How many elements can have the focus by the keyboard. */
  private static final String TABBABLE =
      """
      return [...document.querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter((e) => !e.disabled && e.tabIndex >= 0 && e.checkVisibility()).length;
      """;

  private Browser browser;

  @BeforeEach
  void sit() {
    browser = site.browser(new Visitor("en", true, false, 1280));
  }

  private Map<?, ?> stop() {
    return (Map<?, ?>) browser.ask(STOP);
  }

  /** Presses Tab until what a selector means has the focus. */
  private WebElement tabTo(String selector) {
    for (int i = 0; i < MOST_STOPS; i++) {
      browser.press(Keys.TAB);
      if (Boolean.TRUE.equals(
          browser.ask("return document.activeElement.matches(arguments[0])", selector))) {
        assertThat(stop().get("seen")).as(selector + " has the focus and shows it").isEqualTo(true);
        return browser.focused();
      }
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  private boolean is(WebElement element, String attribute, String value) {
    return value.equals(element.getDomAttribute(attribute));
  }

  @Test
  void the_first_stop_leads_past_the_head() {
    browser.open("/grants");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getDomAttribute("class")).isEqualTo("skip");
    assertThat(stop().get("seen")).isEqualTo(true);
    browser.press(Keys.ENTER);
    assertThat(browser.path()).isEqualTo("/grants#main");
    browser.press(Keys.TAB);
    assertThat(browser.ask("return document.activeElement.closest('main') !== null"))
        .isEqualTo(true);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("list-q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/grants?funder=organization-nsfc",
        "/sources",
        "/doc/grant-nsfc-62206101",
        "/doc/person-zhenyu-liao",
        "/dumps/"
      })
  void every_stop_is_seen_and_none_holds_the_visitor(String path) {
    browser.open(path);
    List<Object> order = new ArrayList<>();
    List<Object> unseen = new ArrayList<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      browser.press(Keys.TAB);
      Map<?, ?> stop = stop();
      if (order.isEmpty() && Boolean.TRUE.equals(stop.get("nowhere"))) {
        continue; // the window itself comes first
      }
      if (Boolean.TRUE.equals(stop.get("nowhere")) || order.contains(stop.get("number"))) {
        break;
      }
      order.add(stop.get("number"));
      if (!Boolean.TRUE.equals(stop.get("seen"))) {
        unseen.add(stop.get("name"));
      }
    }
    assertThat(unseen).as("have the focus and do not show it").isEmpty();
    assertThat(order).hasSize(((Number) browser.ask(TABBABLE)).intValue());
  }

  @Test
  void suggestions_are_chosen_with_arrows_and_left_with_escape() {
    browser.open("/");
    WebElement field = tabTo("#site-search");
    browser.press("random mat");
    awaitSuggestionsFor("random+mat");
    assertThat(is(field, "role", "combobox")).isTrue();
    assertThat(is(field, "aria-expanded", "true")).isTrue();
    browser.press(Keys.ARROW_DOWN);
    WebElement option = browser.only("[role=option][aria-selected=true]");
    assertThat(field.getDomAttribute("aria-activedescendant"))
        .isEqualTo(option.getDomAttribute("id"));
    assertThat(
            browser.ask(
                "const s = getComputedStyle(arguments[0]), o ="
                    + " getComputedStyle(arguments[0].parentNode);"
                    + " return s.backgroundColor !== o.backgroundColor",
                option))
        .isEqualTo(true);
    browser.press(Keys.ARROW_UP);
    assertThat(browser.all("[role=option][aria-selected=true]")).isEmpty();

    browser.press(Keys.ESCAPE);
    assertThat(is(field, "aria-expanded", "false")).isTrue();
    assertThat(browser.focused()).isEqualTo(field);
    assertThat(field.getDomProperty("value")).isEqualTo("random mat");

    browser.press("r");
    awaitSuggestionsFor("random+matr");
    browser.press(Keys.ARROW_DOWN);
    browser.press(Keys.ENTER);
    browser.awaitPath("/doc/");
  }

  /** Those for less of what was typed may come first, and are replaced. */
  private void awaitSuggestionsFor(String typed) {
    browser.awaitUntil(
        () ->
            Boolean.TRUE.equals(
                browser.ask(
                    "return performance.getEntriesByType('resource')"
                        + ".some(e => e.name.endsWith('q=' + arguments[0]))",
                    typed)));
    browser.await("[role=option]");
  }

  @Test
  void facets_are_chosen_opened_and_taken_away() {
    browser.open("/people");
    WebElement more = tabTo(".facets summary");
    browser.press(Keys.ENTER);
    assertThat(browser.ask("return arguments[0].parentNode.open", more)).isEqualTo(true);
    browser.open("/grants");
    String href = tabTo(".facets a").getDomAttribute("href");
    browser.press(Keys.ENTER);
    browser.awaitPath(href);
    assertThat(browser.all(".facets a[aria-current=true]")).isNotEmpty();
    tabTo(".list-chosen a");
    browser.press(Keys.ENTER);
    browser.awaitUntil(() -> browser.path().equals("/grants"));
  }

  @Test
  void a_line_in_time_leads_to_its_grant() {
    browser.open("/doc/person-zhenyu-liao");
    String href = tabTo(".timeline .title a").getDomAttribute("href");
    browser.press(Keys.ENTER);
    browser.awaitPath(href);
  }

  @Test
  void the_nodes_of_a_network_are_reached_one_by_one_by_name() {
    browser.open("/doc/person-zhenyu-liao");
    browser.await("figure.network button");
    List<WebElement> nodes = browser.all("figure.network a.node");
    assertThat(nodes).hasSizeGreaterThan(3);
    WebElement focused = tabTo("figure.network a.node");
    for (int i = 0; i < nodes.size(); i++) {
      assertThat(focused).isEqualTo(nodes.get(i));
      assertThat(focused.getAccessibleName()).isNotBlank();
      assertThat(stop().get("seen")).as(focused.getAccessibleName()).isEqualTo(true);
      assertThat(focused.getDomAttribute("class")).contains("lit");
      browser.press(Keys.TAB);
      focused = browser.focused();
    }
    assertThat(focused.getTagName()).isEqualTo("button");
    assertThat(focused.getAccessibleName()).isEqualTo("Zoom in");
    browser.press(Keys.SPACE);
    assertThat(browser.only("figure.network .view").getDomAttribute("transform")).contains("1.3");
    browser.press(Keys.SHIFT, Keys.TAB);
    String href = browser.focused().getDomAttribute("href");
    browser.press(Keys.ENTER);
    browser.awaitPath(href);
  }

  @Test
  void the_language_is_changed() {
    browser.open("/grants");
    tabTo(".languages a[hreflang=zh]");
    browser.press(Keys.ENTER);
    browser.awaitPath("/grants?lang=zh");
    assertThat(browser.language()).isEqualTo("zh");
  }

  @Test
  void the_query_editor_lets_go_of_the_focus() {
    browser.open("/sparql");
    browser.await(".yasqe .CodeMirror");
    browser.ask("document.querySelector('.yasqe textarea').focus()");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getAccessibleName()).as("what scrolls").isEqualTo("Query");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getAccessibleName()).isEqualTo("Share query");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getAccessibleName()).isEqualTo("Run query");
  }
}
