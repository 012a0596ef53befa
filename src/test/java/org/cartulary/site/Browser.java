package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cartulary.NodePackages;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium as one visitor has it; screenshots go to {@code target/screenshots}. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;
  private final String origin;
  private final Visitor visitor;

  /**
   * Who looks.
   *
   * @param language BCP 47
   * @param width of the window, in pixels
   */
  record Visitor(String language, boolean scripts, boolean dark, int width) {
    @Override
    public String toString() {
      return language + (scripts ? "" : "-plain") + (dark ? "-dark" : "") + "-" + width;
    }
  }

  Browser(String origin, Visitor visitor) {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: Debian's chromium and chromium-driver are not installed");
    this.origin = origin;
    this.visitor = visitor;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + profile());
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "intl.accept_languages",
            visitor.language(),
            "profile.managed_default_content_settings.javascript",
            visitor.scripts() ? 1 : 2));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    this.driver = new ChromeDriver(service, options);
    driver.manage().window().setSize(new Dimension(visitor.width(), 1000));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", visitor.width(), "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of(
                    "name", "prefers-color-scheme", "value", visitor.dark() ? "dark" : "light"))));
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("cartulary-browser");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  void open(String path) {
    driver.get(origin + path);
  }

  /** The path of the page, with its query and fragment. */
  String path() {
    return driver.getCurrentUrl().substring(origin.length());
  }

  String language() {
    return only("html").getDomAttribute("lang");
  }

  String text() {
    return only("body").getText();
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The first element that a CSS selector finds; the test fails if there is none. */
  WebElement only(String selector) {
    List<WebElement> found = all(selector);
    if (found.isEmpty()) {
      shoot("missing");
      throw new AssertionError("nothing is " + selector + " at " + path());
    }
    return found.get(0);
  }

  /** Waits until a CSS selector finds something that can be seen. */
  WebElement await(String selector) {
    new WebDriverWait(driver, PATIENCE)
        .until(ready -> all(selector).stream().anyMatch(WebElement::isDisplayed));
    return all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
  }

  /** Follows a link, and waits until its page is there. */
  void follow(WebElement link) {
    WebElement here = only("html");
    String before = driver.getCurrentUrl();
    driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link);
    link.click();
    new WebDriverWait(driver, PATIENCE)
        .until(gone -> !driver.getCurrentUrl().equals(before) || isStale(here));
  }

  private static boolean isStale(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (org.openqa.selenium.StaleElementReferenceException gone) {
      return true;
    }
  }

  /** Waits until a page is there whose path begins so. */
  void awaitPath(String path) {
    new WebDriverWait(driver, PATIENCE).until(there -> path().startsWith(path));
  }

  /** Whether a page can be moved sideways, which nobody wants on a phone. */
  boolean overflows() {
    Map<String, Object> metrics = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
    Object content = metrics.get("cssContentSize");
    return content instanceof Map<?, ?> size
        && size.get("width") instanceof Number width
        && width.intValue() > visitor.width();
  }

  /** Keeps what is seen, under the visitor's name and this one. */
  void shoot(String name) {
    try {
      Files.createDirectories(SHOTS);
      Files.copy(
          driver.getScreenshotAs(OutputType.FILE).toPath(),
          SHOTS.resolve(name + "-" + visitor + ".png"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /**
   * What axe-core finds against WCAG 2 A and AA and good practice: the rule, and where it is
   * broken. YASGUI is not ours to mend, and stands beside a form that does the same; it is left
   * out.
   */
  List<String> violations() {
    String axe = axe();
    driver.executeScript(axe);
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run({exclude: [['#editor']]}).then(r => done(r.violations.map(v => v.id + ': '"
                + " + v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)).join(' | '))),"
                + " e => done(['axe failed: ' + e]));");
    return found instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }

  private static String axe() {
    try {
      return Files.readString(NodePackages.installed().resolve("node_modules/axe-core/axe.min.js"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** What the page complained about: blocked scripts, missing files. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(Object::toString)
        .filter(line -> line.contains("SEVERE"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
