package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cartulary.config.SiteConfigReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteOfThingsIT {

  @Test
  void no_site_can_name_its_things_below_another_route(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("page.txt"), "");
    try (TestSite site = new TestSite()) {
      for (String route : site.routes()) {
        if (route.length() == 1 || !route.endsWith("/") || TestSite.BASE.endsWith(route)) {
          continue;
        }
        Files.writeString(
            folder.resolve("cartulary.yaml"),
            "title: A\nbase: http://host.example"
                + route
                + "\nsources:\n  - {name: a, file: page.txt}\n");
        assertThat(new SiteConfigReader().read(folder).problems()).as(route).hasSize(1);
      }
    }
  }
}
