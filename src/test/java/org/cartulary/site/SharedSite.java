package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the {@link ServedSite}, and {@link Browsers} that look at it, to tests that only read: all
 * classes of a run share them, and they are closed at its end.
 */
final class SharedSite implements ParameterResolver {

  /** One browser with scripts and one without, started when somebody first wants it. */
  static final class Browsers {
    private final Store store;
    private final String origin;

    private Browsers(Store store, String origin) {
      this.store = store;
      this.origin = origin;
    }

    /** The browser as this visitor has it. */
    Browser of(Visitor visitor) {
      Browser browser =
          store.computeIfAbsent(
              "scripts " + visitor.scripts(),
              any -> new Browser(origin, visitor.scripts()),
              Browser.class);
      browser.handTo(visitor);
      return browser;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == ServedSite.class || type == Browsers.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(SharedSite.class));
    ServedSite site =
        store.computeIfAbsent(
            ServedSite.class, any -> ServedSite.start(folder()), ServedSite.class);
    return parameter.getParameter().getType() == ServedSite.class
        ? site
        : new Browsers(store, site.uri("").toString());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "shared-site");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
