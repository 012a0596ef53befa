package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;

/** Where things stand on a page, as a browser lays it out. */
class LayoutIT {
  @Shared private static ServedSite site;

  /** Facts of a row whose label and value do not begin in one line. */
  private static final String BROKEN =
      """
      return [...document.querySelectorAll('.row-facts > div')]
        .filter((fact) => {
          const label = fact.querySelector('dt').getClientRects()[0];
          const value = fact.querySelector('dd').getBoundingClientRect();
          return Math.abs(label.top - value.top) > 5
              || label.right > value.left + 1;
        })
        .map((fact) => fact.innerText);
      """;

  @Test
  void facts_of_a_row_follow_each_other_in_a_line() {
    for (int width : new int[] {1280, 390}) {
      Browser browser = site.browser(new Visitor("en", true, false, width));
      for (String path : List.of("/grants", "/people", "/")) {
        browser.open(path);
        assertThat(browser.all(".row-facts > div")).isNotEmpty();
        assertThat((List<?>) browser.ask(BROKEN)).as("%s at %d", path, width).isEmpty();
        assertThat(
                browser.ask(
                    "return getComputedStyle(document.querySelector('.row-facts')).display"))
            .isEqualTo("flex");
      }
    }
  }

  @Test
  void on_a_phone_a_link_leads_to_the_facets() {
    Browser phone = site.browser(new Visitor("en", true, false, 390));
    phone.open("/grants");
    assertThat(phone.only(".list-jump a").isDisplayed()).isTrue();
    phone.only(".list-jump a").click();
    assertThat(phone.path()).isEqualTo("/grants#facets-heading");
    Browser wide = site.browser(new Visitor("en", true, false, 1280));
    wide.open("/grants");
    assertThat(wide.only(".list-jump").isDisplayed()).isFalse();
  }

  @Test
  void a_list_of_publications_speaks_of_no_start() {
    Browser browser = site.browser(new Visitor("en", true, false, 1280));
    browser.open("/publications");
    assertThat(browser.only(".list-orders strong").getText()).isEqualTo("latest");
  }
}
