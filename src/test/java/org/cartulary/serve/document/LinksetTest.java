package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cartulary.serve.http.WebLink;
import org.junit.jupiter.api.Test;

class LinksetTest {
  private static final WebLink TURTLE =
      WebLink.of("https://example.org/图>.ttl", "describedby").with("type", "text/turtle");

  private final Linkset set =
      new Linkset()
          .add(
              "https://example.org/a", List.of(TURTLE, WebLink.of("https://example.org/b", "item")))
          .add("https://example.org/b", List.of(WebLink.of("https://example.org/a", "collection")));

  @Test
  void in_text_every_link_has_its_anchor() {
    assertThat(new String(set.text(), StandardCharsets.US_ASCII))
        .isEqualTo(
            """
            <https://example.org/%E5%9B%BE%3E.ttl>; rel="describedby"; type="text/turtle"; anchor="https://example.org/a",
            <https://example.org/b>; rel="item"; anchor="https://example.org/a",
            <https://example.org/a>; rel="collection"; anchor="https://example.org/b"
            """);
  }

  @Test
  void in_json_the_links_of_a_context_stand_by_relation() throws Exception {
    JsonNode json = new ObjectMapper().readTree(set.json());
    assertThat(json.at("/linkset/0/anchor").asText()).isEqualTo("https://example.org/a");
    assertThat(json.at("/linkset/0/describedby/0/href").asText())
        .isEqualTo("https://example.org/%E5%9B%BE%3E.ttl");
    assertThat(json.at("/linkset/0/describedby/0/type").asText()).isEqualTo("text/turtle");
    assertThat(json.at("/linkset/1/collection/0/href").asText()).isEqualTo("https://example.org/a");
  }

  @Test
  void in_json_extension_attributes_are_lists() throws Exception {
    WebLink profiled = TURTLE.with("profile", "https://schema.org").with("title", "Facts");
    JsonNode target =
        new ObjectMapper()
            .readTree(new Linkset().add("https://example.org/a", List.of(profiled)).json())
            .at("/linkset/0/describedby/0");
    assertThat(target.path("profile").toString()).isEqualTo("[\"https://schema.org\"]");
    assertThat(target.path("type").asText()).isEqualTo("text/turtle");
    assertThat(target.path("title").asText()).isEqualTo("Facts");
  }

  @Test
  void nothing_in_a_link_ends_it() {
    WebLink hostile =
        WebLink.of("https://example.org/>\r\nSet-Cookie: a=b", "item")
            .with("type", "text/\"; rel=\"evil\r\nX: y\\");
    assertThat(hostile.toText())
        .isEqualTo(
            "<https://example.org/%3E%0D%0ASet-Cookie:%20a=b>; rel=\"item\";"
                + " type=\"text/\\\"; rel=\\\"evilX: y\\\\\"");
  }

  @Test
  void a_field_leaves_out_what_does_not_fit() {
    WebLink lengthy = WebLink.of("https://example.org/" + "x".repeat(500), "item");
    WebLink brief = WebLink.of("https://example.org/", "item");
    assertThat(WebLink.field(List.of(brief, lengthy, brief), 200))
        .isEqualTo("<https://example.org/>; rel=\"item\", <https://example.org/>; rel=\"item\"");
  }
}
