package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpResponse;
import java.util.List;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W3C, Content Negotiation by Profile: what has a form in schema.org's terms, asked for by it. */
class ProfileNegotiationIT {
  private static final String SCHEMA = "application/ld+json;profile=\"https://schema.org\"";
  private static final String WISH = "<https://schema.org/>;q=0.9, <http://www.w3.org/ns/dcat#>";

  @Shared private static TestSite site;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doc/grant-example-1",
        "/grants",
        "/search?q=grant",
        "/sources",
        "/catalog",
        "/.well-known/void",
        "/ontology/cartulary"
      })
  void a_document_is_had_in_the_profile_that_is_wished_for(String path) {
    HttpResponse<String> wished = site.get(path, "Accept", "*/*", "Accept-Profile", WISH);
    assertThat(wished.statusCode()).isEqualTo(200);
    assertThat(header(wished, "Content-Type")).isEqualTo(SCHEMA);
    assertThat(header(wished, "Content-Profile")).isEqualTo("<https://schema.org>");
    assertThat(wished.body()).contains("\"@context\":\"https://schema.org/\"");

    HttpResponse<String> other = site.get(path, "Accept", "*/*");
    assertThat(header(other, "Content-Type")).isNotEqualTo(SCHEMA);
    assertThat(header(other, "ETag")).isNotEqualTo(header(wished, "ETag"));
    for (HttpResponse<String> reply : List.of(wished, other)) {
      assertThat(header(reply, "Vary").split(", ")).contains("Accept", "Accept-Profile");
    }

    HttpResponse<String> again =
        site.get(
            path, "Accept-Profile", WISH, "If-None-Match", header(wished, "ETag"), "Accept", "*/*");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(header(again, "Vary")).isEqualTo(header(wished, "Vary"));
    assertThat(
            site.get(path, "Accept", "*/*", "If-None-Match", header(wished, "ETag")).statusCode())
        .as("the tag of the one is not that of the other")
        .isEqualTo(200);
  }

  /** Documents are kept in memory, and what was chosen for a field of Accept is remembered. */
  @Test
  void what_one_client_wished_for_is_not_given_to_the_next() {
    String path = "/doc/grant-example-1";
    String accept = "text/html, application/ld+json;q=0.3";
    for (int i = 0; i < 3; i++) {
      assertThat(header(site.get(path, "Accept", accept), "Content-Type")).startsWith("text/html");
      assertThat(
              header(
                  site.get(path, "Accept", accept, "Accept-Profile", "<http://schema.org>"),
                  "Content-Type"))
          .isEqualTo(SCHEMA);
    }
  }

  @Test
  void a_profile_that_is_not_taken_is_not_sent() {
    String path = "/doc/grant-example-1";
    String refused =
        "<https://schema.org>;q=0, <https://schema.org/>;q=0, <http://schema.org>;q=0,"
            + " <http://schema.org/>;q=0";
    assertThat(site.get(path, "Accept", SCHEMA, "Accept-Profile", refused).statusCode())
        .isEqualTo(406);
    assertThat(
            header(
                site.get(path, "Accept", "application/ld+json", "Accept-Profile", refused),
                "Content-Type"))
        .isEqualTo("application/ld+json");
  }

  @Test
  void what_has_its_form_in_its_address_depends_on_no_wish() {
    HttpResponse<String> named =
        site.get("/doc/grant-example-1.ttl", "Accept-Profile", "<https://schema.org>");
    assertThat(header(named, "Content-Type")).startsWith("text/turtle");
    assertThat(header(named, "Vary")).doesNotContain("Accept-Profile");
  }
}
