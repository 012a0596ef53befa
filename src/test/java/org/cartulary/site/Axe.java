package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.cartulary.NodePackages;
import org.openqa.selenium.chrome.ChromeDriver;

/** Axe-core in a browser. */
final class Axe {
  private final ChromeDriver driver;

  /** What the browser calls the script that each new page has; empty without it. */
  private String carried = "";

  Axe(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Gives it to each page that is opened; to bring it to one that is there takes far longer. */
  void carry() {
    if (carried.isEmpty()) {
      Map<String, Object> script =
          driver.executeCdpCommand(
              "Page.addScriptToEvaluateOnNewDocument", Map.of("source", script()));
      carried = String.valueOf(script.get("identifier"));
    }
  }

  /** Pages that are opened from now on are without it. */
  void drop() {
    if (!carried.isEmpty()) {
      driver.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", carried));
      carried = "";
    }
  }

  /**
   * What it finds on the page against WCAG 2 A and AA and good practice: the rule, and where it is
   * broken.
   */
  List<String> violations() {
    if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
      driver.executeScript(script());
    }
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run({resultTypes: ['violations']})"
                + ".then(r => done(r.violations.map(v => v.id + ': '"
                + " + v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 160)).join(' | '))),"
                + " e => done(['axe failed: ' + e]));");
    return found instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }

  private static String script() {
    try {
      return Files.readString(NodePackages.installed().resolve("node_modules/axe-core/axe.min.js"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
