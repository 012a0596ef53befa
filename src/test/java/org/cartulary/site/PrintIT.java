package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** Pages on paper; how they are printed is left in {@code target/screenshots}. */
class PrintIT {
  @Shared private static ServedSite site;

  /** What nobody can use on paper. */
  private static final String USELESS =
      "nav, form, button, input, .skip, .facets, .list-pages, .list-orders, .list-forms,"
          + " .forms, .everything, .suggestions, figcaption, summary";

  /** Which of the elements that a selector means take room on the page and are to be seen. */
  private static final String SHOWN =
      """
      return [...document.querySelectorAll(arguments[0])]
        .filter((e) => e.checkVisibility({opacityProperty: true, visibilityProperty: true})
          && e.getClientRects().length > 0)
        .map((e) => e.outerHTML);
      """;

  @ParameterizedTest
  @CsvSource({
    "grant,/doc/grant-nsfc-62206101",
    "person,/doc/person-zhenyu-liao",
    "list,/grants",
    "listed-sources,/sources",
    "publication,/doc/publication-10-5555-example-1"
  })
  void what_can_only_be_used_on_a_screen_is_not_printed(String name, String path)
      throws IOException {
    for (Visitor visitor :
        List.of(new Visitor("en", true, true, 1280), new Visitor("zh", false, false, 1280))) {
      Browser browser = site.browser(visitor);
      browser.open(path);
      browser.print(true);
      assertThat(browser.all(USELESS)).as("on the page").isNotEmpty();
      assertThat((List<?>) browser.ask(SHOWN, USELESS)).as("of this on paper").isEmpty();
      assertThat(browser.only("h1").isDisplayed()).isTrue();
      assertThat(browser.ask("return getComputedStyle(document.body).backgroundColor"))
          .as("paper is white, also by night")
          .isEqualTo("rgb(255, 255, 255)");
      Path pdf = browser.printed("print-" + name);
      assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-");
    }
  }

  @Test
  void a_grant_is_printed_with_its_facts_their_sentences_and_where_they_stand() {
    Browser browser = site.browser(new Visitor("en", true, false, 1280));
    browser.open("/doc/grant-nsfc-62206101");
    browser.print(true);
    assertThat(texts(browser, ".fact .value")).contains("62206101");
    assertThat(texts(browser, ".fact .gloss p")).anyMatch(text -> text.contains("NSFC-62206101"));
    assertThat(browser.only(".on-paper").getText())
        .isEqualTo("http://localhost:3030/id/grant-nsfc-62206101");
    WebElement web = browser.only(".gloss .places a[href^='https://zhenyu-liao.github.io/']");
    assertThat(after(browser, web)).contains("https://zhenyu-liao.github.io/projects");
    assertThat(after(browser, browser.only("a[href='/doc/organization-nsfc']"))).isEqualTo("none");
  }

  @Test
  void the_network_of_a_person_is_printed_as_a_table() {
    Browser browser = site.browser(new Visitor("en", true, false, 1280));
    browser.open("/doc/person-zhenyu-liao");
    List<String> nodes =
        browser.all("figure.network a.node:not(.self)").stream()
            .map(WebElement::getAccessibleName)
            .toList();
    browser.print(true);
    assertThat(nodes).isNotEmpty();
    assertThat(texts(browser, "figure.network ~ .table td:first-child")).containsAll(nodes);
  }

  @Test
  void a_list_is_printed_with_its_rows_and_what_it_was_narrowed_by() {
    Browser browser = site.browser(new Visitor("en", true, false, 1280));
    browser.open("/grants?funder=organization-nsfc");
    browser.print(true);
    assertThat(texts(browser, ".rows .row-name")).hasSize(2).doesNotContain("");
    assertThat(texts(browser, ".list-count")).containsExactly("2 in all");
    assertThat(texts(browser, ".list-chosen a"))
        .containsExactly("Funder: National Natural Science Foundation of China");
  }

  private static List<String> texts(Browser browser, String selector) {
    return browser.all(selector).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private static String after(Browser browser, WebElement element) {
    return String.valueOf(
        browser.ask("return getComputedStyle(arguments[0], '::after').content", element));
  }
}
