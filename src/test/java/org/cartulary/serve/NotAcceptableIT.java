package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cartulary.Shared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes no form of what is here is led to those that there are. */
class NotAcceptableIT {
  private static final Pattern ALTERNATE =
      Pattern.compile("<([^>]*)>; rel=\"alternate\"; type=\"([^\"]*)\"");

  @Shared private static TestSite site;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ | 1 | text/html",
        "/grants?page=1 | 6 | application/rdf+xml",
        "/search?q=ada | 6 | text/turtle",
        "/catalog | 6 | text/turtle",
        "/.well-known/void | 6 | application/ld+json",
        "/sparql | 5 | text/html",
        "/sparql?query=ASK%20%7B%7D | 5 | text/csv",
        "/sparql?query=CONSTRUCT%20WHERE%20%7B%3Fs%20a%20%3Ft%7D | 5 | application/n-triples",
        "/source/page.txt | 2 | text/plain",
        "/sources | 6 | text/html",
        "/dumps/ | 1 | text/html",
        "/api/queries | 2 | application/json",
        "/ontology/cartulary | 6 | text/turtle",
        "/doc/person-ada | 8 | text/turtle",
      })
  void each_form_is_where_the_link_leads(String path, int count, String one) {
    HttpResponse<String> refused = site.get(path, "Accept", "image/png");
    assertThat(refused.statusCode()).isEqualTo(406);
    var links = ALTERNATE.matcher(header(refused, "Link")).results().toList();
    assertThat(links).extracting((MatchResult link) -> link.group(2)).hasSize(count).contains(one);
    for (MatchResult link : links) {
      String type = link.group(2);
      HttpResponse<String> form =
          site.get(link.group(1).replaceFirst("^http://localhost:3030", ""), "Accept", type);
      assertThat(form.statusCode()).as(link.group()).isEqualTo(200);
      assertThat(header(form, "Content-Type")).startsWith(type);
    }
  }
}
