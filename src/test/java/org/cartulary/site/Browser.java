package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Debian's Chromium, with or without JavaScript, in the hands of one visitor after the other;
 * screenshots go to {@code target/screenshots}.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final int HEIGHT = 1000;

  /** How much of a long page a screenshot shows. */
  private static final int SHOWN = 2400;

  private final ChromeDriver driver;
  private final Axe axe;
  private final String origin;
  private Visitor visitor = new Visitor("en", true, false, 1280);

  Browser(String origin, boolean scripts) {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: Debian's chromium and chromium-driver are not installed");
    this.origin = origin;
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
        "prefs", Map.of("profile.managed_default_content_settings.javascript", scripts ? 1 : 2));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    this.driver = new ChromeDriver(service, options);
    this.axe = new Axe(driver);
  }

  /** Hands it to another visitor, for whom nothing is left of the one before. */
  void handTo(Visitor next) {
    visitor = next;
    axe.drop();
    driver.get("about:blank");
    driver.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
    driver.executeCdpCommand(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", userAgent(), "acceptLanguage", next.language()));
    driver.manage().window().setSize(new Dimension(next.width(), HEIGHT));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", next.width(), "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    media("");
    complaints();
  }

  private String userAgent() {
    Object agent = driver.executeCdpCommand("Browser.getVersion", Map.of()).get("userAgent");
    return String.valueOf(agent);
  }

  /** Shows pages as on paper, or as on the screen. */
  void print(boolean paper) {
    media(paper ? "print" : "");
  }

  private void media(String medium) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(
                // What glides into sight is not yet there when a test looks.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"),
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

  /** The HTTP status with which the page came. */
  int status() {
    Object status =
        driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
    return status instanceof Number number ? number.intValue() : 0;
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

  /** Presses keys, one after the other, wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Holds a key down while another is pressed. */
  void press(Keys held, Keys key) {
    new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** What has the focus; the body if nothing does. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** What a script says of the page. */
  @Nullable Object ask(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  private WebDriverWait waiting() {
    return new WebDriverWait(driver, PATIENCE, LOOK);
  }

  /** Waits for what the page does in its own time. */
  void awaitUntil(BooleanSupplier so) {
    waiting().until(now -> so.getAsBoolean());
  }

  /** Waits until a CSS selector finds something that can be seen. */
  WebElement await(String selector) {
    return waiting()
        .ignoring(StaleElementReferenceException.class)
        .until(
            ready ->
                all(selector).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
  }

  /** Follows a link, and waits until its page is there. */
  void follow(WebElement link) {
    WebElement here = only("html");
    String before = driver.getCurrentUrl();
    driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link);
    link.click();
    waiting().until(gone -> !driver.getCurrentUrl().equals(before) || isStale(here));
  }

  private static boolean isStale(WebElement element) {
    try {
      element.isEnabled();
      return false;
    } catch (StaleElementReferenceException gone) {
      return true;
    }
  }

  /** Waits until a page is there whose path begins so. */
  void awaitPath(String path) {
    waiting().until(there -> path().startsWith(path));
  }

  /** Whether a page can be moved sideways, which nobody wants on a phone. */
  boolean overflows() {
    Map<String, Object> metrics = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
    Object content = metrics.get("cssContentSize");
    return content instanceof Map<?, ?> size
        && size.get("width") instanceof Number width
        && width.intValue() > visitor.width();
  }

  /** Keeps the page from its top, also what is below the window, under the visitor's name. */
  void shoot(String name) {
    Map<String, Object> clip =
        Map.of("x", 0, "y", 0, "width", visitor.width(), "height", SHOWN, "scale", 1);
    Map<String, Object> asked =
        Map.of("captureBeyondViewport", true, "optimizeForSpeed", true, "clip", clip);
    // A page that is only now attached to its window cannot be seen yet.
    keep(
        name + "-" + visitor + ".png",
        waiting()
            .ignoring(WebDriverException.class)
            .until(there -> driver.executeCdpCommand("Page.captureScreenshot", asked).get("data")));
  }

  /** Keeps the page as it is printed on A4. */
  Path printed(String name) {
    return keep(name + "-" + visitor + ".pdf", driver.print(new PrintOptions()).getContent());
  }

  private static Path keep(String name, @Nullable Object base64) {
    try {
      Files.createDirectories(SHOTS);
      return Files.write(SHOTS.resolve(name), Base64.getDecoder().decode(String.valueOf(base64)));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Axe-core, to look at pages with. */
  Axe axe() {
    return axe;
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
