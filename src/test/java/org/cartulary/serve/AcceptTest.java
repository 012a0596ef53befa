package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cartulary.serve.http.Accept;
import org.cartulary.serve.http.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 §12.5.1. */
class AcceptTest {
  private record Form(String contentType, List<String> mediaTypes) implements Offer {}

  private static final List<Form> FORMS =
      List.of(
          form("text/html"), form("text/turtle", "application/x-turtle"), form("application/json"));

  private static Form form(String... mediaTypes) {
    return new Form(mediaTypes[0], List.of(mediaTypes));
  }

  private static String chosen(String... fields) {
    return Accept.of(List.of(fields)).choose(FORMS).map(Form::contentType).orElse("406");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/turtle | text/turtle",
        "Text/Turtle | text/turtle",
        "application/x-turtle | text/turtle",
        "text/turtle;q=0 | 406",
        "text/turtle;q=0.0 , */*;q=0.1 | text/html",
        "*/*;q=0 | 406",
        "text/*;q=0.5, application/json;q=0.4 | text/html",
        "text/*;q=0.5, text/html;q=0.1 | text/turtle",
        "text/html;q=0.1, text/turtle;q=0.101 | text/turtle",
        "application/*, text/html | text/html",
        "application/* | application/json",
        "image/png | 406",
        "image/png, */*;q=0.001 | text/html",
        "text/turtle;Q=0.2, application/json;q=0.3 | application/json",
        "text/turtle;q=2, application/json | application/json",
        "text/turtle;q=abc | text/html",
        "turtle, */html | text/html",
        ",,text/turtle,, | text/turtle",
        "text/turtle;charset=\"UTF-8\" | text/turtle",
        "text/turtle;charset=latin1 | 406",
        "application/json;profile=\"a,b;q=0\" | application/json",
        "text/turtle;profile=\"x\\\"y\";q=0.2, application/json;q=0.1 | text/turtle"
      })
  void the_most_specific_range_decides_and_the_weight_chooses(String field, String expected) {
    assertThat(chosen(field)).isEqualTo(expected);
  }

  @Test
  void lines_of_the_field_are_one_list_and_none_accepts_everything() {
    assertThat(chosen("image/png", "application/json")).isEqualTo("application/json");
    assertThat(chosen()).isEqualTo("text/html");
    assertThat(chosen("")).isEqualTo("text/html");
  }

  private record Profiled(String contentType, List<String> mediaTypes, Set<String> profiles)
      implements Offer {}

  private static final List<Profiled> PROFILED =
      List.of(
          new Profiled("text/html", List.of("text/html"), Set.of()),
          new Profiled("plain", List.of("application/ld+json"), Set.of()),
          new Profiled(
              "schema",
              List.of("application/ld+json"),
              Set.of("https://schema.org", "http://schema.org/")),
          new Profiled("dcat", List.of("text/turtle"), Set.of("http://www.w3.org/ns/dcat#")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/ld+json | plain",
        "application/ld+json;profile=\"https://schema.org\" | schema",
        "application/ld+json;profile=https://schema.org | schema",
        "application/ld+json;profile=\"http://schema.org/\" | schema",
        "application/ld+json;profile=\"http://other https://schema.org\" | schema",
        "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded\" | plain",
        "application/ld+json;profile=\"https://schema.org\";q=0.4, application/ld+json;q=0.5 | plain",
        "application/ld+json;profile=\"https://schema.org\";q=0.6, application/ld+json;q=0.5 | schema",
        "application/ld+json;profile=\"https://schema.org\";q=0, application/* | plain",
        "text/turtle;profile=\"https://schema.org\" | 406",
        "text/html, application/ld+json;profile=\"https://schema.org\" | 'text/html'",
        "*/* | 'text/html'"
      })
  void a_profile_asks_for_the_form_that_keeps_it(String field, String expected) {
    assertThat(Accept.of(List.of(field)).choose(PROFILED).map(Profiled::contentType).orElse("406"))
        .isEqualTo(expected.replace("'", ""));
  }

  /** W3C, Content Negotiation by Profile, §7.1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The one that keeps it comes first, whatever the weight of its media type.
        "*/* | <https://schema.org> | schema",
        "'' | <http://schema.org/> | schema",
        "text/html, application/ld+json;q=0.1 | <https://schema.org> | schema",
        // But only where its media type is acceptable.
        "text/html | <https://schema.org> | text/html",
        "image/png | <https://schema.org> | 406",
        // Of several that with the greatest weight.
        "*/* | <https://schema.org>;q=0.4, <http://www.w3.org/ns/dcat#>;q=0.6 | dcat",
        "*/* | <https://schema.org>;q=0.8, <http://www.w3.org/ns/dcat#>;q=0.6 | schema",
        "text/html, application/ld+json | <http://www.w3.org/ns/dcat#>, <https://schema.org>;q=0.1 | schema",
        // None that is known: as if it were not said.
        "application/ld+json | <urn:example:other> | plain",
        // One that is not taken.
        "application/ld+json | <https://schema.org>;q=0, <http://schema.org/>;q=0 | plain",
        "text/turtle | <http://www.w3.org/ns/dcat#>;q=0 | 406",
        // What is malformed is passed over.
        "*/* | https://schema.org | text/html",
        "*/* | <https://schema.org>;q=7 | text/html",
        "*/* | <https://schema.org | text/html",
        "*/* | <https://schema.org>, token;q=0.5 | schema",
        "*/* | ,, <https://schema.org> ; q=0.5,, | schema"
      })
  void a_profile_is_wished_for_in_a_field_of_its_own(
      String accept, String profiles, String expected) {
    assertThat(
            Accept.of(List.of(accept), List.of(profiles))
                .choose(PROFILED)
                .map(Profiled::contentType)
                .orElse("406"))
        .isEqualTo(expected);
  }
}
