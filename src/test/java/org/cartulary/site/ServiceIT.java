package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the web gets of collaborators: by SERVICE, and by the queries of the library. */
class ServiceIT {
  private static final String FIELD = "Cartulary-Partial";

  @TempDir static Path folders;

  private static Institution south;
  private static Institution west;
  private static SilentServer slow;
  private static Institution north;

  @BeforeAll
  static void start() {
    south = Institution.start(folders, "south", List.of());
    west = Institution.start(folders, "west", List.of());
    slow = SilentServer.start();
    north =
        Institution.start(
            folders,
            "north",
            List.of(
                south.listed("south"),
                Institution.listed("slow", slow.address(), ", timeout: 1"),
                // As the first, but without a word on its private address.
                "  - {name: locked, endpoint: \"" + west.endpoint() + "\"}"));
  }

  @AfterAll
  static void stop() {
    north.close();
    slow.close();
    west.close();
    south.close();
  }

  private static String titles(String service) {
    return """
        SELECT ?title WHERE {
          ?ours <http://vivoweb.org/ontology/core#sponsorAwardId> ?award
          %s {
            ?theirs <http://vivoweb.org/ontology/core#sponsorAwardId> ?award ;
              <http://www.w3.org/2000/01/rdf-schema#label> ?title
          }
        }
        """
        .formatted(service);
  }

  @Test
  void service_reaches_a_collaborator() {
    assertThat(north.ask(titles("SERVICE <" + south.endpoint() + ">")))
        .containsExactly("Spectra of large graphs (southern part)");
  }

  private static String found(String arguments) {
    return "SELECT ?title { SERVICE <"
        + south.endpoint()
        + "> { ?theirs <http://jena.apache.org/text#query> "
        + arguments
        + " ; <http://www.w3.org/2000/01/rdf-schema#label> ?title } }";
  }

  @Test
  void words_are_looked_for_by_who_is_asked_and_by_their_rules() {
    assertThat(north.ask(found("\"southern spectra\"")))
        .containsExactly("Spectra of large graphs (southern part)");
    HttpResponse<String> theirRefusal = north.post(found("(\"southern\" \"highlight:\")"));
    assertThat(theirRefusal.statusCode()).as(theirRefusal.body()).isEqualTo(502);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVICE <http://127.0.0.1:1/sparql>",
        "SERVICE SILENT <http://127.0.0.1:1/sparql>",
        "SERVICE <http://169.254.169.254/latest/meta-data/>",
        "SERVICE <file:///etc/passwd>",
        "SERVICE ?ours",
        "BIND(<http://127.0.0.1:1/> AS ?x) SERVICE ?x",
        "FILTER EXISTS { SERVICE <SOUTH> { ?a ?b ?c } } OPTIONAL",
        "SERVICE <SOUTH> { SERVICE <SOUTH> { ?a ?b ?c } } OPTIONAL",
        "SERVICE <SOUTH?more>",
        "SERVICE <SOUTH/>",
      })
  void and_nobody_else(String service) {
    HttpResponse<String> answer =
        north.post(titles(service.replace("SOUTH", south.endpoint().toString())));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("SERVICE");
  }

  @Test
  void a_private_address_is_not_reached_unless_its_entry_says_so() {
    HttpResponse<String> answer = north.post(titles("SERVICE <" + west.endpoint() + ">"));
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("locked", "private range");
  }

  @Test
  void a_collaborator_that_is_named_and_does_not_answer_is_an_error_unless_silent() {
    HttpResponse<String> named = north.post(titles("SERVICE <" + slow.address() + ">"));
    assertThat(named.statusCode()).isEqualTo(502);
    assertThat(named.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(named.body()).contains("The slow", "in time");

    HttpResponse<String> silent = north.post(titles("SERVICE SILENT <" + slow.address() + ">"));
    assertThat(silent.statusCode()).isEqualTo(200);
    assertThat(silent.headers().firstValue(FIELD)).get().asString().startsWith("slow;reason=\"");
    assertThat(silent.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_query_across_says_in_every_form_who_is_missing() throws IOException {
    for (String form : List.of("json", "csv", "tsv", "xml", "html")) {
      HttpResponse<String> answer = north.get("/api/queries/across-grants." + form);
      assertThat(answer.statusCode()).as(form + answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue(FIELD))
          .as(form)
          .get()
          .asString()
          .contains("slow;reason=\"", "locked;reason=\"")
          .doesNotContain("south");
      assertThat(answer.body()).as(form).contains("Spectra of large graphs (southern part)");
    }
    assertThat(north.get("/api/queries/across-grants.html").body())
        .contains("these collaborators did not answer", "The slow: it did not answer in time");
    JsonNode partial =
        new ObjectMapper()
            .readTree(north.get("/api/queries/across-grants.json").body())
            .path("partial");
    assertThat(partial.findValuesAsText("collaborator"))
        .containsExactlyInAnyOrder("slow", "locked");
  }

  @Test
  void a_query_that_asks_nobody_is_whole() {
    HttpResponse<String> answer = north.get("/api/queries/funders.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(FIELD)).isEmpty();
    assertThat(answer.headers().firstValue("ETag")).isPresent();
  }
}
