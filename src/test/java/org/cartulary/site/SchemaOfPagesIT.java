package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cartulary.Shared;
import org.cartulary.export.schemaorg.SchemaTerms;
import org.cartulary.vocab.CARTULARY;
import org.cartulary.vocab.PROV;
import org.cartulary.vocab.RDF;
import org.cartulary.vocab.VOID;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each page says of itself in schema.org's terms. */
class SchemaOfPagesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PROFILE = "application/ld+json;profile=\"https://schema.org\"";
  private static final String ORIGIN = "http://localhost:3030";

  @Shared private static ServedSite site;

  static List<String> pages() {
    return EveryPageIT.pages();
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.uri(path))
            .headers("Accept", accept, "Accept-Language", "en")
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode embedded(String path) throws Exception {
    Elements blocks =
        Jsoup.parse(get(path, "text/html").body()).select("script[type=application/ld+json]");
    assertThat(blocks).hasSize(1);
    assertThat(blocks.first().data()).doesNotContain("<", ">", "&");
    return JSON.readTree(blocks.first().data());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_says_what_it_is_in_terms_of_schema_org_and_where_their_domains_allow(String path)
      throws Exception {
    JsonNode said = embedded(path);
    assertThat(said.path("@context").asText()).isEqualTo("https://schema.org/");
    assertThat(said.path("name").asText()).isNotEmpty();
    assertThat(SchemaTerms.checked(said)).isNotEmpty().doesNotContain("Thing");
  }

  @ParameterizedTest
  @CsvSource({
    "/, WebSite, Dataset",
    "/grants, CollectionPage, ItemList",
    "/search?q=random, SearchResultsPage, ItemList",
    "/sources, CollectionPage, ItemList",
    "/source/projects.txt, WebPage, DigitalDocument",
    "/dumps/, CollectionPage, Dataset",
    "/.well-known/void.html, WebPage, Dataset",
    "/ontology/topics, WebPage, DefinedTermSet",
    "/ontology/cartulary, WebPage, CreativeWork",
    "/sparql, WebPage, WebAPI",
    "/api, WebPage, WebAPI"
  })
  void a_page_and_what_it_shows_have_classes_that_fit(String path, String page, String shown)
      throws Exception {
    JsonNode said = embedded(path);
    assertThat(said.path("@type").asText()).isEqualTo(page);
    assertThat(said.at("/mainEntity/@type").asText()).isEqualTo(shown);
    if (!path.equals("/")) {
      assertThat(said.at("/isPartOf/@id").asText()).isEqualTo(ORIGIN + "/");
    }
  }

  @Test
  void the_home_page_tells_search_engines_how_the_site_is_searched() throws Exception {
    JsonNode action = embedded("/").path("potentialAction");
    assertThat(action.path("@type").asText()).isEqualTo("SearchAction");
    assertThat(action.at("/target/@type").asText()).isEqualTo("EntryPoint");
    assertThat(action.path("query-input").asText()).isEqualTo("required name=search_term_string");
    String template = action.at("/target/urlTemplate").asText();
    assertThat(template).startsWith(ORIGIN).contains("{search_term_string}");
    String search = template.substring(ORIGIN.length()).replace("{search_term_string}", "random");
    assertThat(get(search, "text/html").statusCode()).isEqualTo(200);
  }

  @Test
  void a_list_counts_its_items_and_goes_on_counting_on_the_next_page() throws Exception {
    JsonNode list = embedded("/grants?page=2").path("mainEntity");
    assertThat(list.path("numberOfItems").asInt()).isGreaterThan(40);
    JsonNode first = list.path("itemListElement").get(0);
    assertThat(first.path("position").asInt()).isEqualTo(21);
    assertThat(first.path("name").asText()).isNotEmpty();
    String address = first.path("url").asText();
    assertThat(address).startsWith(ORIGIN + "/doc/grant-");
    assertThat(get(address.substring(ORIGIN.length()), "text/html").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/grants",
        "/search?q=random",
        "/sources",
        "/catalog",
        "/.well-known/void",
        "/ontology/topics"
      })
  void the_same_is_had_by_profile(String path) throws Exception {
    HttpResponse<String> reply = get(path, PROFILE);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue(PROFILE);
    assertThat(reply.headers().firstValue("Content-Profile")).hasValue("<https://schema.org>");
    String page = path.startsWith("/catalog") || path.startsWith("/.w") ? path + ".html" : path;
    assertThat(JSON.readTree(reply.body())).isEqualTo(embedded(page));
    HttpResponse<String> plain = get(path, "application/ld+json");
    assertThat(plain.headers().firstValue("Content-Type")).hasValue("application/ld+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/grants?format=schema.jsonld",
        "/catalog.schema.jsonld",
        "/.well-known/void.schema.jsonld",
        "/ontology/topics.schema.jsonld"
      })
  void the_same_is_had_by_address(String path) throws Exception {
    HttpResponse<String> reply = get(path, "*/*");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(reply.body()).path("@context").asText())
        .isEqualTo("https://schema.org/");
  }

  @ParameterizedTest
  @CsvSource({
    "/doc/dataset, Dataset",
    "/doc/source-liao-projects, Dataset",
    "/doc/release-2, PublicationEvent"
  })
  void what_describes_the_data_has_its_class_too(String path, String type) throws Exception {
    JsonNode said = embedded(path);
    assertThat(said.path("@type").asText()).isEqualTo(type);
    assertThat(said.path("name").asText()).isNotEmpty();
    assertThat(said.size()).isGreaterThan(5);
    assertThat(SchemaTerms.checked(said)).contains(type);
    assertThat(get(path, "text/html").headers().allValues("Link").toString())
        .contains("<https://schema.org/" + type + ">; rel=\"type\"");
  }

  @Test
  void programs_learn_what_was_read_when_and_how_much_came_of_it() throws Exception {
    HttpResponse<String> reply = get("/sources", "text/turtle");
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=utf-8");
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(reply.body(), Lang.TURTLE).parse(graph);
    Node few = NodeFactory.createURI(ORIGIN + "/id/source-few");
    assertThat(graph.contains(few, RDF.type, VOID.Dataset)).isTrue();
    assertThat(number(graph, few, CARTULARY.publishedRecords)).isEqualTo(1);
    // One of its dates cannot be read.
    assertThat(number(graph, few, CARTULARY.refusedRecords)).isEqualTo(1);
    assertThat(number(graph, few, CARTULARY.problems)).isPositive();
    assertThat(number(graph, few, VOID.triples)).isPositive();
    Node text = NodeFactory.createURI(ORIGIN + "/source/few.yaml");
    assertThat(graph.contains(few, PROV.wasDerivedFrom, text)).isTrue();
    Node reading = graph.find(Node.ANY, PROV.used, text).next().getSubject();
    assertThat(graph.contains(reading, PROV.endedAtTime, Node.ANY)).isTrue();
    assertThat(get("/sources?format=jsonld", "text/html").body()).contains("source-few");
  }

  private static int number(Graph graph, Node subject, Node property) {
    return ((Number) graph.find(subject, property, Node.ANY).next().getObject().getLiteralValue())
        .intValue();
  }

  @Test
  void what_was_looked_for_cannot_leave_the_data_block() throws Exception {
    assertThat(embedded("/search?q=%3C%2Fscript%3E%3Cscript%3Ealert(1)").path("url").asText())
        .contains("/search?q=");
  }

  @Test
  void a_problem_says_nothing_of_itself() throws Exception {
    assertThat(get("/nothing", "text/html").body()).doesNotContain("application/ld+json");
  }
}
