package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpResponse;
import org.cartulary.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on which a query can be tried, without a script. */
class QueryPageIT {
  private static final String QUERIES = "/api/queries/";

  /** Title, description and asker of a query, and what its parameters mean. */
  private static final String WORDS =
      ":is(main > h1, main > h1 + p, main > h1 + p + p > span, main label > span)";

  private static final String CHINESE = "(?s).*\\p{IsHan}.*";

  @Shared private static TestSite site;

  private static HttpResponse<String> html(String path) {
    return site.get(path, "Accept", "text/html");
  }

  private static Document page(String path) {
    HttpResponse<String> response = html(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  @Test
  void a_query_that_needs_something_shows_its_form_first() {
    Document page = page(QUERIES + "co-investigators");
    Element form = page.selectFirst("form[action=/api/queries/co-investigators]");
    assertThat(form).isNotNull();
    Element field = form.selectFirst("input[name=person]");
    assertThat(field).isNotNull();
    assertThat(field.attr("placeholder")).isEqualTo("Example, Ada");
    assertThat(field.hasAttr("required")).isTrue();
    assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1);
    assertThat(page.select("table")).isEmpty();
  }

  @Test
  void what_was_asked_stands_in_the_form_above_the_answer_with_links_into_the_site() {
    Document page = page(QUERIES + "co-investigators?person=Ada+Example");
    assertThat(page.select("input[name=person]").attr("value")).isEqualTo("Ada Example");
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody a").attr("href")).isEqualTo("/doc/person-bo");
    assertThat(page.select("a[href$=.csv?person=Ada%20Example&limit=100]")).hasSize(1);
  }

  @Test
  void a_choice_is_a_list_and_a_year_a_number() {
    assertThat(page(QUERIES + "gaps-of-grants?gap=topics").select("option[selected]").text())
        .isEqualTo("topics");
    assertThat(page(QUERIES + "grants-in-year").select("input[name=year]").attr("type"))
        .isEqualTo("number");
  }

  @Test
  void a_wrong_value_is_refused_beside_its_field_in_the_language_of_the_reader() {
    HttpResponse<String> english = html(QUERIES + "grants-in-year?year=soon");
    assertThat(english.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(english.body());
    assertThat(page.select("[role=alert] li").text()).contains("year", "a year of four digits");
    assertThat(page.select("input[name=year]").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("input[name=year]").attr("value")).isEqualTo("soon");
    Document chinese = Jsoup.parse(html(QUERIES + "grants-in-year?year=soon&lang=zh").body());
    assertThat(chinese.select("[role=alert] li").text()).contains("参数 year");
  }

  @Test
  void a_page_speaks_chinese_where_it_is_preferred() {
    HttpResponse<String> response =
        site.get(QUERIES + "funders", "Accept", "text/html", "Accept-Language", "zh-CN");
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("html").attr("lang")).isEqualTo("zh");
    assertThat(page.select("h1").text()).isEqualTo("资助机构的项目数与年限");
    assertThat(header(response, "Vary")).contains("Accept-Language");
  }

  @Test
  void whatever_is_said_of_a_query_is_in_chinese_on_a_chinese_page() {
    Document list = page("/api/queries?lang=zh");
    assertThat(list.select("[lang=en]:not(nav *)")).isEmpty();
    assertThat(list.select("section > p:has(span)").eachText())
        .hasSameSizeAs(list.select("section"))
        .allSatisfy(asker -> assertThat(asker).matches(CHINESE));
    for (Element query : list.select("section > h2 > a")) {
      Document page = page(query.attr("href"));
      assertThat(page.select("html").attr("lang")).isEqualTo("zh");
      assertThat(page.select(WORDS).select("[lang]")).as(query.attr("href")).isEmpty();
      assertThat(page.select(WORDS).eachText())
          .as(query.attr("href"))
          .hasSizeGreaterThanOrEqualTo(3)
          .allSatisfy(words -> assertThat(words).matches(CHINESE));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"topics", "grants-by-year", "pairs-of-people", "topics-together"})
  void a_query_whose_header_asks_for_it_has_a_picture_beside_its_table(String query) {
    Document page = page(QUERIES + query);
    boolean drawn = !page.select("tbody tr").isEmpty();
    assertThat(page.select("figure svg[role=img][aria-label]")).hasSize(drawn ? 1 : 0);
    assertThat(page.select("[style], style, svg a")).isEmpty();
  }

  @Test
  void a_bar_stands_for_each_row() {
    Document page = page(QUERIES + "funders");
    assertThat(page.select("svg rect")).hasSameSizeAs(page.select("tbody tr")).isNotEmpty();
    assertThat(page.select("svg text").eachText()).contains("Example Fund");
  }

  @Test
  void pages_of_rows_are_linked() {
    Document first = page(QUERIES + "last-release?limit=2");
    String next = first.select("a[rel=next]").attr("href");
    assertThat(next).isNotEmpty();
    Document second = page(next);
    assertThat(second.select("caption").text()).startsWith("Rows 3");
    assertThat(page(second.select("a[rel=prev]").attr("href")).select("tbody").text())
        .isEqualTo(first.select("tbody").text());
  }

  @Test
  void the_list_leads_to_every_query_and_its_example() {
    Document list = page("/api/queries");
    assertThat(list.select("h2 a")).hasSizeGreaterThanOrEqualTo(33);
    for (Element example : list.select("section p > a")) {
      assertThat(html(example.attr("href")).statusCode()).as(example.attr("href")).isEqualTo(200);
    }
    assertThat(page("/api").select("a[type=application/vnd.oai.openapi+json]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grants-of-person",
        "grants-of-funder",
        "grants-of-institution",
        "people-on-topic",
        "experts-at-institution",
        "collaboration-path"
      })
  void an_example_is_of_things_that_this_site_has(String query) {
    Element example = page("/api/queries").selectFirst("p > a[href^=" + QUERIES + query + "?]");
    assertThat(example).isNotNull();
    assertThat(page(example.attr("href")).select("table tbody tr")).as(query).isNotEmpty();
    assertThat(html("/sparql?example=" + query).body())
        .contains(query)
        .doesNotContain("Zhenyu Liao", "Huazhong", "National Natural Science", "random matrix");
  }

  @Test
  void what_is_refused_is_told_beside_its_field_in_the_language_of_the_page() {
    HttpResponse<String> refused = html(QUERIES + "grants-in-year?year=soon&lang=zh");
    assertThat(refused.statusCode()).isEqualTo(400);
    Element field = Jsoup.parse(refused.body()).selectFirst("input[name=year]");
    assertThat(field).isNotNull();
    assertThat(field.attr("aria-invalid")).isEqualTo("true");
    String told = Jsoup.parse(refused.body()).select("#" + field.attr("aria-describedby")).text();
    assertThat(told).contains("四位数").doesNotContain("digits");
    assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).contains(told);
  }

  @Test
  void nothing_in_a_parameter_or_in_a_label_becomes_markup_or_script() {
    String hostile = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    for (String path :
        new String[] {
          QUERIES + "co-investigators?person=" + hostile,
          QUERIES + "grants-in-year?year=" + hostile,
          QUERIES + "grants-in-year?" + hostile + "=1",
          QUERIES + "grants-in-year?year=2024&lang=" + hostile,
          QUERIES + "grants-of-person?person=Ada+Example",
          QUERIES + "grants-in-year?year=2024"
        }) {
      HttpResponse<String> response = html(path);
      Document page = Jsoup.parse(response.body());
      assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
          .as(path)
          .isEmpty();
      assertThat(response.body()).as(path).doesNotContain("<script>alert");
      assertThat(header(response, "Content-Security-Policy")).contains("script-src 'self'");
    }
    assertThat(html(QUERIES + hostile.replace("%2F", "")).statusCode()).isEqualTo(404);
  }

  @Test
  void an_unsafe_address_in_an_answer_is_no_link() {
    Document page = page(QUERIES + "all-of-person?person=Ada+Example");
    assertThat(page.select("a[href^=javascript:]")).isEmpty();
  }
}
