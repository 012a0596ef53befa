package org.cartulary.serve.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.document.DocumentSite.header;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.cartulary.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompressionIT {
  @Shared private static DocumentSite site;

  @Test
  void a_browser_that_has_the_page_gets_no_other() throws Exception {
    HttpResponse<byte[]> packed = packed("/doc/grant-one.html", "gzip");
    String tag = header(packed, "ETag");
    HttpResponse<String> again =
        site.get("/doc/grant-one.html", "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    HttpResponse<String> foreign =
        site.get(
            "/doc/grant-one.html", "Accept-Encoding", "gzip", "If-None-Match", "\"other--gzip\"");
    assertThat(foreign.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(DocumentForm.class)
  void a_compressed_document_is_the_same_under_a_tag_of_its_own(DocumentForm form)
      throws Exception {
    String path = "/doc/grant-one." + form.suffix();
    HttpResponse<String> plain = site.get(path);
    HttpResponse<byte[]> packed = packed(path, "gzip");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag")).isNotEmpty();
    assertThat(header(packed, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
    HttpResponse<String> again =
        site.get(path, "Accept-Encoding", "gzip", "If-None-Match", header(packed, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(header(again, "ETag")).isEqualTo(header(packed, "ETag"));
    HttpResponse<String> other = site.get(path, "If-None-Match", header(packed, "ETag"));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(header(other, "ETag")).isEqualTo(header(plain, "ETag"));
    assertThat(header(packed(path, "identity"), "Content-Encoding")).isEmpty();
    assertThat(header(packed(path, "gzip;q=0"), "Content-Encoding")).isEmpty();
  }

  private static HttpResponse<byte[]> packed(String path, String encoding) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(site.uri(path)).header("Accept-Encoding", encoding).build(),
            BodyHandlers.ofByteArray());
  }
}
