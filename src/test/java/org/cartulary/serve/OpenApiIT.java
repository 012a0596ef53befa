package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cartulary.NodePackages;
import org.cartulary.Shared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenAPI document of the query library, by the standard and by what the server does. */
class OpenApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  @Shared private static TestSite site;
  private static JsonNode document;

  @TempDir Path scratch;

  @BeforeAll
  static void start() {
    document = read(site.get("/api", "Accept", "application/json").body());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  @Test
  void it_is_negotiated() {
    HttpResponse<String> any = site.get("/api");
    assertThat(header(any, "Content-Type"))
        .isEqualTo("application/vnd.oai.openapi+json;version=3.1");
    assertThat(header(site.get("/api", "Accept", "text/html"), "Content-Type"))
        .startsWith("text/html");
    assertThat(site.get("/api", "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(site.get("/api", "If-None-Match", header(any, "ETag")).statusCode()).isEqualTo(304);
  }

  @Test
  void it_is_valid_by_the_schema_of_openapi_3_1() throws IOException, InterruptedException {
    Path packages = NodePackages.installed();
    Path file = scratch.resolve("openapi.json");
    Files.writeString(file, document.toString());
    Process node =
        new ProcessBuilder("node", "openapi.mjs", file.toAbsolutePath().toString())
            .directory(packages.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode result =
        read(new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    node.waitFor();
    assertThat(result.path("errors")).isEmpty();
    assertThat(result.path("valid").asBoolean()).isTrue();
    assertThat(result.path("version").asText()).isEqualTo("3.1");
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(document.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void every_operation_answers_as_described() {
    int operations = 0;
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      JsonNode operation = path.getValue().path("get");
      String address = path.getKey() + arguments(operation);
      JsonNode ok = operation.at("/responses/200");
      for (Map.Entry<String, JsonNode> content : ok.path("content").properties()) {
        HttpResponse<String> answer = site.get(address, "Accept", content.getKey());
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).as(address).startsWith(content.getKey());
        ok.path("headers")
            .fieldNames()
            .forEachRemaining(name -> assertThat(header(answer, name)).as(name).isNotEmpty());
        if (content.getKey().endsWith("json")) {
          assertThat(problems(content.getValue().path("schema"), answer.body()))
              .as(address)
              .isEmpty();
        }
        if (ok.path("headers").has("ETag")) {
          String tag = header(answer, "ETag");
          HttpResponse<String> again =
              site.get(address, "Accept", content.getKey(), "If-None-Match", tag);
          assertThat(again.statusCode()).as(address).isEqualTo(304);
        }
      }
      refusals(path.getKey(), operation);
      operations++;
    }
    assertThat(operations).isGreaterThan(30);
  }

  private static String arguments(JsonNode operation) {
    List<String> arguments = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.has("example")) {
        arguments.add(
            parameter.path("name").asText()
                + "="
                + URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8));
      } else {
        assertThat(parameter.path("required").asBoolean()).isFalse();
      }
    }
    return arguments.isEmpty() ? "" : "?" + String.join("&", arguments);
  }

  private static void refusals(String path, JsonNode operation) {
    HttpResponse<String> form = site.get(path, "Accept", "image/png");
    assertThat(form.statusCode()).as(path).isEqualTo(406);
    if (operation.at("/responses/400").isMissingNode()) {
      return;
    }
    HttpResponse<String> refused = site.get(path + "?unheard-of=1", "Accept", "application/json");
    assertThat(refused.statusCode()).as(path).isEqualTo(400);
    JsonNode schema =
        document.at("/components/responses/Refused/content/application~1problem+json/schema");
    assertThat(problems(schema, refused.body())).as(path).isEmpty();
  }

  /** What is wrong with JSON by a schema of the document. */
  private static List<String> problems(JsonNode schema, String json) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
    return compiled.validate(read(json)).stream().map(Object::toString).toList();
  }
}
