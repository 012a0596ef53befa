package org.cartulary.site;

import java.nio.file.Path;
import org.cartulary.cli.CartularyCommand;
import org.cartulary.serve.SiteClient;
import org.cartulary.store.Samples;

/** Does in short what the processes of the tests do: publishes the example site and serves it. */
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] none) {
    Path folder = Samples.folder("rehearsal");
    CartularyCommand.run("publish", TestSite.copyOfExample(folder).path());
    try (Institution served = Institution.start(folder, "north", java.util.List.of())) {
      new SiteClient(served.endpoint().getPort()).get("/");
    }
  }
}
