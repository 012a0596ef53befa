package org.cartulary.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private final Languages languages = new Languages(List.of("en", "zh", "pt-BR"), "en");

  private static Request request(String query, String... accepted) {
    return new Request(
        "GET",
        "/",
        Optional.of(query),
        accepted.length == 0 ? Map.of() : Map.of("accept-language", List.of(accepted)),
        InputStream.nullInputStream());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | zh",
        "ZH-hans-cn | zh",
        "zh-Hant-x-private1, en;q=0.5 | zh",
        "fr, zh;q=0.4, en;q=0.5 | en",
        "fr, zh;q=0.6, en;q=0.5 | zh",
        "pt-BR | pt-BR",
        "pt | en",
        "zh;q=0, * | en",
        "en;q=0, zh;q=0.1 | zh",
        "en;q=0 | zh",
        "en-US;q=0.5, zh;q=0.500 | en",
        "fr | en",
        "* | en",
        "*, zh;q=0.5 | en",
        "*, en;q=0.1 | zh",
        "*;q=0.5, zh;q=0.8 | zh",
        "*;q=0.5, zh;q=0.3 | en",
        "en;q=0.2, zh-Hant;q=0.1, * | pt-BR",
        "zh-TW, *;q=0.1 | zh",
        "fr, *;q=0.1 | en",
        "*, en;q=0 | zh",
        "*;q=0 | en",
        "zh;q=2 | en",
        "zh;q=nonsense, ; , pt-BR ;q=0.1 | pt-BR",
        "-- | en",
      })
  void what_the_client_prefers_is_looked_up(String accepted, String language) {
    Languages.Choice choice = languages.choose(request("", accepted));
    assertThat(choice).isEqualTo(new Languages.Choice(language, false));
  }

  @Test
  void lines_of_the_field_count_as_one_list() {
    assertThat(languages.choose(request("", "fr", "zh;q=0.5")).tag()).isEqualTo("zh");
  }

  @ParameterizedTest
  @CsvSource({"lang=zh, zh, true", "a=b&lang=zh-TW, zh, true", "lang=xx, en, false"})
  void the_address_wins_if_it_names_a_language_that_there_is(
      String query, String language, boolean explicit) {
    assertThat(languages.choose(request(query, "en")))
        .isEqualTo(new Languages.Choice(language, explicit));
  }

  @Test
  void a_site_in_a_language_that_pages_do_not_speak_gets_the_first() {
    assertThat(new Languages(List.of("en", "zh"), "de").choose(request("")).tag()).isEqualTo("en");
    assertThat(new Languages(List.of("en", "zh"), "zh-CN").choose(request("")).tag())
        .isEqualTo("zh");
  }

  @Test
  void a_list_without_end_is_read_in_part() {
    String flood = "xx,".repeat(5_000) + "zh";
    assertThat(languages.choose(request("", flood)).tag()).isEqualTo("en");
  }
}
