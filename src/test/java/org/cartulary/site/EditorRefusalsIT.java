package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people read in the SPARQL editor of what the endpoint refuses. */
class EditorRefusalsIT {
  private static final Visitor DESK = new Visitor("en", true, false, 1280);
  private static final Visitor PHONE = new Visitor("zh", true, true, 360);

  private static ServedSite site;

  @BeforeAll
  static void serve() {
    site = new ServedSite("http://localhost:3030/id/", Duration.ofSeconds(5), 500);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** Asks a query in the editor, and waits for what is said of it. */
  private static WebElement ask(Browser browser, String query) {
    browser.open("/sparql");
    browser.await(".yasqe .CodeMirror");
    browser.ask(
        "document.querySelector('.yasqe .CodeMirror').CodeMirror.setValue(arguments[0])", query);
    browser.await(".yasqe_queryButton").click();
    return browser.await(".yasr_results [role=alert]");
  }

  @Test
  void a_fault_of_syntax_is_explained_and_led_to() {
    Browser browser = site.browser(DESK);
    WebElement said = ask(browser, "SELECT * {\n  ?s ?p }\n");
    browser.shoot("refused-syntax");
    assertThat(said.getText())
        .startsWith("The query cannot be understood")
        .contains("Mend what is wrong", "line 2, column 9", "Request ")
        .doesNotContain("{\"", "\"title\"", "requestId");
    WebElement place = browser.only(".refusal button");
    assertThat(place.getText()).isEqualTo("To line 2, column 9");
    place.sendKeys(Keys.ENTER);
    assertThat(
            browser.ask(
                "const c = document.querySelector('.yasqe .CodeMirror').CodeMirror;"
                    + " const {line, ch} = c.getCursor(); return {line, ch, there: c.hasFocus()}"))
        .isEqualTo(Map.of("line", 1L, "ch", 8L, "there", true));
  }

  @Test
  void what_is_refused_is_not_taken_for_markup() {
    Browser browser = site.browser(DESK);
    String markup = "<img src=x onerror=alert(1)>";
    WebElement said =
        ask(browser, "SELECT * { ?s ?p \"a\" } ORDER BY \"" + markup + "\" " + markup);
    assertThat(browser.only(".refusal .detail").getDomAttribute("lang")).isEqualTo("en");
    assertThat(said.getText()).contains("<img");
    assertThat(browser.all(".refusal img")).isEmpty();
  }

  @Test
  void who_asks_for_too_much_is_told_so_in_the_language_of_the_page() {
    Browser browser = site.browser(PHONE);
    WebElement said = ask(browser, "SELECT * { ?a ?b ?c . ?d ?e ?f }");
    browser.shoot("refused-large");
    assertThat(said.getText()).startsWith("结果过大").contains("请减少结果或分批查询", "500 rows", "请求编号");
    assertThat(browser.overflows()).isFalse();
  }

  @Test
  void a_query_that_takes_too_long_is_explained_with_the_time_of_the_next_try() {
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    Browser browser = site.browser(DESK);
    WebElement said = ask(browser, slow);
    browser.shoot("refused-slow");
    assertThat(said.getText())
        .startsWith("The query takes too long")
        .contains("ask for less", "5.0 seconds", "The next try may be made in 30 seconds.");
  }

  @Test
  void a_connection_that_fails_is_told_of_too() {
    Browser browser = site.browser(DESK);
    browser.open("/sparql");
    browser.await(".yasqe .CodeMirror");
    browser.ask("fetch = () => Promise.reject(new TypeError('Failed to fetch'))");
    browser.await(".yasqe_queryButton").click();
    assertThat(browser.await(".yasr_results [role=alert]").getText())
        .startsWith("There is no answer")
        .contains("Failed to fetch");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_refusal_breaks_no_rule_of_accessibility(boolean dark) {
    Browser browser = site.browser(new Visitor(dark ? "zh" : "en", true, dark, dark ? 360 : 1280));
    ask(browser, "SELECT nonsense");
    browser.shoot("refused-nonsense");
    assertThat(browser.axe().violations()).isEmpty();
  }

  /** The same words without scripts. */
  @Test
  void the_page_of_a_refusal_says_as_much() {
    Browser browser = site.browser(new Visitor("en", false, false, 1280));
    browser.open(
        "/sparql?format=html&query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fa%20%3Fb%20%3Fc.%20"
            + "%3Fd%20%3Fe%20%3Ff.%20%3Fg%20%3Fh%20%3Fi.%20%3Fj%20%3Fk%20%3Fl%7D");
    assertThat(browser.status()).isEqualTo(503);
    assertThat(browser.only("h1").getText()).isEqualTo("The query takes too long");
    assertThat(browser.only("main").getText())
        .contains("ask for less", "The next try may be made in 30 seconds.", "Request ");
  }
}
