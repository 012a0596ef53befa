package org.cartulary.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.TestSite.header;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the methods which OPTIONS names are those that there are, and 405 names the same. */
class MethodsIT {
  @Shared private static TestSite site;

  private static HttpResponse<String> send(String method, String path) {
    return site.send(
        HttpRequest.newBuilder(site.uri(path)).method(method, BodyPublishers.ofString("x")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ | GET, HEAD, OPTIONS",
        "/grants | GET, HEAD, OPTIONS",
        "/doc/person-ada | GET, HEAD, OPTIONS",
        "/doc/nobody | GET, HEAD, OPTIONS",
        "/api/queries | GET, HEAD, OPTIONS",
        "/metrics | GET, HEAD, OPTIONS",
        "/sparql | GET, HEAD, POST, OPTIONS",
      })
  void options_and_405_name_the_same(String path, String methods) {
    HttpResponse<String> options = send("OPTIONS", path);
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(header(options, "Allow")).isEqualTo(methods);
    assertThat(header(options, "Access-Control-Allow-Methods")).isEqualTo(methods);
    assertThat(options.headers().map()).doesNotContainKeys("content-length", "transfer-encoding");
    HttpResponse<String> deleted = send("DELETE", path);
    assertThat(deleted.statusCode()).isEqualTo(405);
    assertThat(header(deleted, "Allow")).isEqualTo(methods);
    assertThat(send("POST", path).statusCode() == 405).isEqualTo(!methods.contains("POST"));
  }

  @Test
  void what_is_nowhere_is_so_by_any_method() {
    HttpResponse<String> options = send("OPTIONS", "/no-such-place");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(header(options, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    for (String method : List.of("GET", "POST", "DELETE")) {
      assertThat(send(method, "/no-such-place").statusCode()).as(method).isEqualTo(404);
    }
  }

  @Test
  void a_script_may_send_conditions_and_a_token() {
    assertThat(header(send("OPTIONS", "/grants"), "Access-Control-Allow-Headers").split(", "))
        .contains(
            "Accept-Profile",
            "Authorization",
            "Cache-Control",
            "If-None-Match",
            "If-Modified-Since",
            "If-Match",
            "If-Unmodified-Since",
            "If-Range");
  }
}
