package org.cartulary.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private final Names names = new Names("https://grants.example.org/id/");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://grants.example.org/id/grant-1, /doc/grant-1",
        "https://grants.example.org/id/topic-图, /doc/topic-%E5%9B%BE",
        "'https://grants.example.org/source/a.txt#char=1,2', '/source/a.txt#char=1,2'",
        "https://grants.example.org//evil.example/, https://grants.example.org//evil.example/",
        "https://grants.example.org.evil.example/x, https://grants.example.org.evil.example/x",
        "http://orcid.org/0000-0002-1825-0097, http://orcid.org/0000-0002-1825-0097",
        "javascript:alert(1), -",
        "JavaScript:alert(1), -",
        "data:text/html;x, -",
        "vbscript:x, -",
        "urn:x:y, -"
      })
  void only_what_is_safe_to_follow_is_a_link(String iri, String href) {
    assertThat(names.href(NodeFactory.createURI(iri))).isEqualTo(href);
  }

  @Test
  void literals_and_blank_nodes_lead_nowhere() {
    assertThat(names.href(NodeFactory.createLiteralString("https://example.org/"))).isNull();
    assertThat(names.href(NodeFactory.createBlankNode())).isNull();
  }

  @Test
  void a_thing_is_named_by_the_base_and_its_path() {
    assertThat(names.thing("topic-%E5%9B%BE").getURI())
        .isEqualTo("https://grants.example.org/id/topic-图");
    assertThat(names.localName(names.thing("a%2Fb"))).isEmpty();
    assertThat(new Names("http://vivo.example.org/individual/").thingPath())
        .isEqualTo("/individual/");
  }
}
