package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cartulary.config.SiteConfig;
import org.cartulary.config.SiteConfigReader;
import org.cartulary.serve.ServerSettings;
import org.cartulary.site.Browser.Visitor;
import org.cartulary.store.ReleaseStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A visitor walks through the example site in a real browser: from the home page by a search and a
 * facet to a grant, its evidence, a collaborator, their network, and a query. Screenshots are left
 * in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorWalkIT {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;

  private SiteServer server;

  @BeforeAll
  void serve(@TempDir Path folders) {
    TestSite site = TestSite.copyOfExample(folders);
    SiteConfig config = new SiteConfigReader().read(site.folder()).config().orElseThrow();
    ReleaseStore store = ReleaseStore.open(config.store(), "serve", Clock.systemUTC());
    StoreCommands commands = new StoreCommands(site.folder(), store, Clock.systemUTC());
    assertThat(commands.run(new StoreCommand.Publish(ReportFormat.TEXT)).status()).isZero();
    server =
        new SiteServer(
            config,
            new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(60), 100_000),
            store,
            commands,
            false,
            result -> {});
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private Browser browser(Visitor visitor) {
    return new Browser("http://localhost:" + server.port(), visitor);
  }

  static Stream<Visitor> visitors() {
    return Stream.of(
        new Visitor("en", true, false, DESKTOP),
        new Visitor("zh", true, true, PHONE),
        new Visitor("en", false, true, PHONE),
        new Visitor("zh", false, false, DESKTOP));
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void a_visitor_finds_a_grant_its_evidence_and_who_works_together(Visitor visitor) {
    try (Browser browser = browser(visitor)) {
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
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void a_visitor_asks_a_query(Visitor visitor) {
    try (Browser browser = browser(visitor)) {
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
  }

  /** What holds of every page that a visitor sees. */
  private static void see(Browser browser, Visitor visitor, String name) {
    browser.shoot(name);
    assertThat(browser.language()).startsWith(visitor.language());
    assertThat(browser.overflows()).as(name + " is wider than the window").isFalse();
    assertThat(browser.complaints()).as(name).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/grants",
        "/people",
        "/organizations",
        "/funders",
        "/topics",
        "/publications",
        "/search?q=random",
        "/sources",
        "/source/projects.txt",
        "/doc/grant-nsfc-62206101",
        "/doc/person-zhenyu-liao",
        "/doc/organization-huazhong-university-of-science-and-technology",
        "/doc/organization-nsfc",
        "/doc/topic-random-matrix-theory",
        "/doc/nobody-knows-this",
        "/sparql",
        "/api",
        "/api/queries/co-investigators.html",
        "/catalog",
        "/dumps/",
        "/ontology/cartulary"
      })
  void no_page_breaks_a_rule_of_accessibility(String path) {
    for (Visitor visitor :
        List.of(new Visitor("en", true, false, DESKTOP), new Visitor("zh", true, true, PHONE))) {
      try (Browser browser = browser(visitor)) {
        browser.open(path);
        assertThat(browser.violations()).as(path + " for " + visitor).isEmpty();
      }
    }
  }
}
