package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.RawClient.exchange;
import static org.cartulary.serve.RawClient.statuses;

import java.io.IOException;
import org.cartulary.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that no form sends, but people type: a percent sign, or the bytes of another charset. */
class UnreadableQueriesIT {
  @Shared private static TestSite site;

  @ParameterizedTest
  @CsvSource({
    "/search?q=100%, two hex digits",
    "/?x=%zz, two hex digits",
    "/grants?year=%2, two hex digits",
    "/suggest?q=%, two hex digits",
    "/sources?state=%ff, UTF-8",
    "/sparql?query=%ff, UTF-8",
    "/api/queries/funders?y=%C0%80, UTF-8",
    "/doc/grant-example-1?lang=%ff, UTF-8",
    "/no-such-place?%, nothing at this address",
  })
  void a_browser_gets_a_page_of_ours(String target, String said) throws IOException {
    String reply =
        exchange(
            site.port(),
            "GET "
                + target
                + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                + "Accept-Language: zh\r\nConnection: close\r\n\r\n");
    assertThat(statuses(reply)).singleElement().isIn(400, 404);
    assertThat(reply).doesNotContainIgnoringCase("jetty").doesNotContain("Exception");
    Document page = Jsoup.parse(reply.substring(reply.indexOf("<!DOCTYPE")));
    assertThat(page.select("header.site nav.main a")).isNotEmpty();
    assertThat(page.expectFirst("main").text()).contains(said);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("zh");
    assertThat(page.select(".languages a").eachAttr("href")).contains("?lang=en");
  }
}
