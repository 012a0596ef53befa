package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.document.DocumentSite.BASE;
import static org.cartulary.serve.document.DocumentSite.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of https://signposting.org/FAIR/, level 1 and 2, over a document of every kind. */
class SignpostingIT {
  private static final String ORIGIN = "http://localhost:3030";
  private static final ObjectMapper JSON = new ObjectMapper();
  @Shared private static DocumentSite site;

  /** A link as a client reads it. */
  private record Link(String anchor, String target, Map<String, String> attributes) {
    private static final Pattern VALUE = Pattern.compile("<([^>]*)>((?:;\\s*[a-z]+=\"[^\"]*\")*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    String rel() {
      return attributes.getOrDefault("rel", "");
    }

    static List<Link> read(String field, String context) {
      List<Link> links = new ArrayList<>();
      Matcher values = VALUE.matcher(field);
      while (values.find()) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(values.group(2));
        while (attribute.find()) {
          attributes.put(attribute.group(1), attribute.group(2));
        }
        String anchor = attributes.getOrDefault("anchor", context);
        attributes.remove("anchor");
        links.add(new Link(anchor, values.group(1), attributes));
      }
      return links;
    }
  }

  static Stream<String> things() {
    return LinkedDataIT.things();
  }

  private static List<Link> links(String path) {
    HttpResponse<String> reply = site.send("HEAD", path);
    return Link.read(header(reply, "Link"), ORIGIN + path);
  }

  private static List<String> targets(List<Link> links, String rel) {
    return links.stream().filter(link -> link.rel().equals(rel)).map(Link::target).toList();
  }

  private static boolean isLong(String name) {
    return name.length() > 200;
  }

  @ParameterizedTest
  @MethodSource("things")
  void the_landing_page_keeps_level_1(String name) {
    for (String path : List.of("/doc/" + name, "/doc/" + name + ".html")) {
      List<Link> links = links(path);
      if (isLong(name)) {
        assertThat(targets(links, "cite-as")).hasSizeLessThanOrEqualTo(1);
        continue;
      }
      assertThat(targets(links, "cite-as")).containsExactly(BASE + name);
      assertThat(targets(links, "type"))
          .hasSizeBetween(1, 2)
          .contains("https://schema.org/AboutPage")
          .allMatch(type -> type.startsWith("https://schema.org/"));
      assertThat(targets(links, "license")).containsExactly(DocumentSite.LICENCE);
      assertThat(targets(links, "collection")).containsExactly(ORIGIN + "/catalog");
      assertThat(targets(links, "describedby"))
          .containsExactlyInAnyOrderElementsOf(
              DocumentForm.METADATA.stream()
                  .map(form -> ORIGIN + "/doc/" + name + "." + form.suffix())
                  .toList());
      assertThat(links)
          .filteredOn(link -> link.rel().equals("describedby"))
          .allMatch(link -> link.attributes().containsKey("type"))
          .filteredOn(link -> link.attributes().containsKey("profile"))
          .singleElement()
          .matches(link -> "https://schema.org".equals(link.attributes().get("profile")));
    }
  }

  @ParameterizedTest
  @MethodSource("things")
  void each_target_of_ours_is_there_in_the_type_that_the_link_says(String name) {
    for (Link link : links("/doc/" + name)) {
      String type = link.attributes().get("type");
      if (link.target().startsWith(ORIGIN + "/doc/") && type != null) {
        HttpResponse<String> reply = site.get(link.target().substring(ORIGIN.length()));
        assertThat(reply.statusCode()).as(link.target()).isEqualTo(200);
        assertThat(header(reply, "Content-Type")).startsWith(type);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("things")
  void what_describes_a_thing_leads_back_to_the_landing_page(String name) {
    for (DocumentForm form : DocumentForm.METADATA) {
      List<Link> links = links("/doc/" + name + "." + form.suffix());
      assertThat(targets(links, "cite-as")).isEmpty();
      if (!isLong(name)) {
        assertThat(targets(links, "describes")).containsExactly(ORIGIN + "/doc/" + name);
        assertThat(targets(links, "linkset")).hasSize(2);
        assertThat(targets(links, "about")).containsExactly(BASE + name);
      }
      assertThat(targets(links, "profile"))
          .hasSize(form == DocumentForm.SCHEMA ? 1 : 0)
          .allMatch("https://schema.org"::equals);
    }
  }

  @ParameterizedTest
  @MethodSource("things")
  void the_link_set_says_in_both_forms_all_that_the_fields_say(String name) throws Exception {
    List<Link> text = Link.read(site.get("/doc/" + name + ".linkset").body(), "none");
    List<Link> json = fromJson(site.get("/doc/" + name + ".linkset.json").body());
    assertThat(json).containsExactlyInAnyOrderElementsOf(text);
    assertThat(text).noneMatch(link -> link.anchor().equals("none"));
    assertThat(text).containsAll(links("/doc/" + name));
    for (DocumentForm form : DocumentForm.METADATA) {
      String address = "/doc/" + name + "." + form.suffix();
      assertThat(text).containsAll(links(address));
      assertThat(text)
          .filteredOn(link -> link.anchor().equals(ORIGIN + address))
          .filteredOn(link -> link.rel().equals("describes"))
          .hasSize(1);
    }
  }

  private static List<Link> fromJson(String body) throws Exception {
    List<Link> links = new ArrayList<>();
    for (JsonNode context : JSON.readTree(body).path("linkset")) {
      for (Map.Entry<String, JsonNode> relation : context.properties()) {
        for (JsonNode target : relation.getValue()) {
          Map<String, String> attributes = new LinkedHashMap<>();
          attributes.put("rel", relation.getKey());
          target
              .properties()
              .forEach(
                  m ->
                      attributes.put(
                          m.getKey(),
                          (m.getValue().isArray() ? m.getValue().get(0) : m.getValue()).asText()));
          attributes.remove("href");
          links.add(
              new Link(context.path("anchor").asText(), target.path("href").asText(), attributes));
        }
      }
    }
    return links;
  }

  @Test
  void who_leads_a_grant_and_who_wrote_a_publication_are_its_authors() {
    List<String> ada = List.of("https://orcid.org/0000-0002-1825-0097");
    assertThat(targets(links("/doc/grant-one"), "author")).isEqualTo(ada);
    assertThat(targets(links("/doc/publication-one"), "author")).isEqualTo(ada);
    assertThat(targets(links("/doc/topic-graphs"), "author")).isEmpty();
    assertThat(targets(links("/doc/grant-one"), "type"))
        .containsExactly("https://schema.org/AboutPage", "https://schema.org/MonetaryGrant");
  }

  @Test
  void the_content_of_a_source_is_its_item() {
    assertThat(targets(links("/doc/source-page"), "item"))
        .containsExactly("https://example.org/page");
    List<Link> set = Link.read(site.get("/doc/source-page.linkset").body(), "none");
    assertThat(set)
        .filteredOn(link -> link.anchor().equals("https://example.org/page"))
        .singleElement()
        .matches(link -> link.rel().equals("collection"))
        .matches(link -> link.target().equals(ORIGIN + "/doc/source-page"));
  }

  @ParameterizedTest
  @MethodSource("things")
  void fields_stay_short(String name) {
    for (String suffix : List.of("", ".html", ".ttl", ".linkset")) {
      assertThat(header(site.send("HEAD", "/doc/" + name + suffix), "Link").length())
          .isLessThanOrEqualTo(3_000);
    }
  }
}
