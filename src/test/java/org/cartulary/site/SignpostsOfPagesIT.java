package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FAIR Signposting, level 1, over the pages that are not about one thing. */
class SignpostsOfPagesIT {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private static final String ORIGIN = "http://localhost:3030";
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>; rel=\"([a-z-]+)\"(?:; type=\"([^\"]*)\")?");

  @Shared private static ServedSite site;

  /** A link with the media type that it says, or an empty one. */
  private record Link(String target, String relation, String type) {}

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.uri(path)).header("Accept", accept).build(),
        BodyHandlers.ofString());
  }

  private static List<Link> links(String path) throws Exception {
    HttpResponse<String> reply = get(path, "text/html, */*;q=0.1");
    assertThat(reply.statusCode()).as(path).isEqualTo(200);
    List<Link> links = new ArrayList<>();
    for (String field : reply.headers().allValues("Link")) {
      assertThat(field.length()).isLessThan(4_000);
      Matcher found = LINK.matcher(field);
      while (found.find()) {
        String type = found.group(3);
        links.add(new Link(found.group(1), found.group(2), type == null ? "" : type));
      }
    }
    return links;
  }

  private static List<String> targets(String path, String relation) throws Exception {
    return links(path).stream()
        .filter(link -> link.relation().equals(relation))
        .map(Link::target)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "/, WebSite Dataset, http://localhost:3030/id/dataset",
    "/grants, CollectionPage, ''",
    "/search?q=random, SearchResultsPage, ''",
    "/catalog, AboutPage Dataset, http://localhost:3030/id/dataset",
    "/.well-known/void, AboutPage Dataset, http://localhost:3030/id/dataset",
    "/dumps/, CollectionPage Dataset, http://localhost:3030/id/dataset",
    "/sources, CollectionPage, ''"
  })
  void a_page_says_what_it_is_what_describes_it_and_under_which_licence(
      String path, String types, String cited) throws Exception {
    assertThat(targets(path, "type"))
        .containsExactly(
            List.of(types.split(" ")).stream()
                .map("https://schema.org/"::concat)
                .toArray(String[]::new));
    assertThat(String.join(" ", targets(path, "cite-as"))).isEqualTo(cited);
    assertThat(targets(path, "license")).containsExactly(LICENCE);
    assertThat(targets(path, "describedby")).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "/sparql, /sparql, text/turtle",
    "/api, /api, application/vnd.oai.openapi+json",
    "/api/queries, /api, application/vnd.oai.openapi+json"
  })
  void a_service_says_where_it_is_described_to_machines_and_to_people(
      String path, String described, String type) throws Exception {
    assertThat(links(path))
        .contains(
            new Link("https://schema.org/WebAPI", "type", ""),
            new Link(ORIGIN + described, "service-desc", type),
            new Link(ORIGIN + described, "service-doc", "text/html"),
            new Link(ORIGIN + described, "describedby", type),
            new Link(LICENCE, "license", ""),
            new Link(ORIGIN + "/catalog", "collection", "text/html"));
    for (String accept : List.of("text/html", type + ", application/json")) {
      HttpResponse<String> reply = get(path, accept);
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.headers().allValues("Link")).containsExactly(field(path));
      HttpResponse<Void> head =
          CLIENT.send(
              HttpRequest.newBuilder(site.uri(path))
                  .method("HEAD", HttpRequest.BodyPublishers.noBody())
                  .header("Accept", accept)
                  .build(),
              BodyHandlers.discarding());
      assertThat(head.headers().allValues("Link")).containsExactly(field(path));
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(reply.headers().firstValue("Content-Type"));
    }
  }

  private static String field(String path) throws Exception {
    return get(path, "text/html").headers().firstValue("Link").orElseThrow();
  }

  @Test
  void an_ontology_is_cited_by_its_own_iri_and_has_its_own_licence() throws Exception {
    assertThat(targets("/ontology/cartulary", "cite-as"))
        .containsExactly("https://cartulary.org/ontology/cartulary");
    assertThat(targets("/ontology/cartulary", "license"))
        .containsExactly("https://www.apache.org/licenses/LICENSE-2.0");
    assertThat(targets("/ontology/topics", "type")).contains("https://schema.org/DefinedTermSet");
    assertThat(targets("/ontology/topics", "describedby")).hasSize(5);
  }

  @Test
  void the_text_of_a_source_and_the_document_about_it_lead_to_each_other() throws Exception {
    assertThat(targets("/source/projects.txt", "collection"))
        .containsExactly(ORIGIN + "/doc/source-liao-projects");
    assertThat(targets("/source/projects.txt", "license")).isEmpty();
    assertThat(targets("/doc/source-liao-projects", "item"))
        .contains(ORIGIN + "/source/projects.txt");
    assertThat(get("/doc/source-liao-projects.linkset", "*/*").body())
        .contains(
            "<http://localhost:3030/doc/source-liao-projects>; rel=\"collection\";"
                + " type=\"text/html\"; anchor=\"http://localhost:3030/source/projects.txt\"");
  }

  @Test
  void a_form_for_machines_leads_back() throws Exception {
    assertThat(targets("/grants?format=ttl", "describes")).containsExactly(ORIGIN + "/grants");
    assertThat(targets("/catalog.ttl", "describes")).containsExactly(ORIGIN + "/catalog");
    assertThat(targets("/ontology/topics.ttl", "describes"))
        .containsExactly(ORIGIN + "/ontology/topics");
    assertThat(targets("/catalog.schema.jsonld", "profile")).containsExactly("https://schema.org");
  }

  @Test
  void the_sitemap_has_the_documents_that_lead_to_no_other_list() throws Exception {
    String pages = get("/sitemap-pages-1.xml", "*/*").body();
    for (String path :
        List.of(
            "/source/projects.txt",
            "/source/few.yaml",
            "/doc/source-liao-projects",
            "/doc/dataset",
            "/ontology/topics",
            "/.well-known/void",
            "/api",
            "/sparql")) {
      assertThat(pages).contains("<loc>" + ORIGIN + path + "</loc>");
      assertThat(get(path, "text/html").statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/grants?page=2",
        "/search?q=random",
        "/catalog",
        "/.well-known/void",
        "/dumps/",
        "/sources",
        "/source/projects.txt",
        "/ontology/topics",
        "/sparql",
        "/api",
        "/api/queries"
      })
  void each_target_of_ours_is_there_in_the_type_that_the_link_says(String path) throws Exception {
    for (Link link : links(path)) {
      if (link.target().startsWith(ORIGIN)) {
        HttpResponse<String> reply =
            get(
                link.target().substring(ORIGIN.length()),
                link.type().isEmpty() ? "*/*" : link.type());
        assertThat(reply.statusCode()).as(link.target()).isIn(200, 503);
        if (reply.statusCode() == 200) {
          assertThat(reply.headers().firstValue("Content-Type").orElse(""))
              .as(link.target())
              .startsWith(link.type());
        }
      }
    }
  }
}
