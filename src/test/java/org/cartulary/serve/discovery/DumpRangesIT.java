package org.cartulary.serve.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cartulary.serve.discovery.DiscoverySite.header;
import static org.cartulary.serve.discovery.DumpsIT.FIRST;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a dump, for a client whose connection broke. */
class DumpRangesIT {
  @TempDir Path var;
  private DiscoverySite site;

  @BeforeEach
  void open() {
    site = new DiscoverySite(var);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_part_of_a_file_can_be_had() {
    site.publish(FIRST);
    byte[] whole = site.bytes("/dumps/dataset.ttl.gz").body();
    int size = whole.length;
    check(part("bytes=0-9"), whole, 0, 10);
    check(part("bytes=10-"), whole, 10, size);
    check(part("bytes=-5"), whole, size - 5, size);
    check(part("bytes=5-" + 10L * size), whole, 5, size);
    check(part("bytes=-" + 10L * size), whole, 0, size);
    check(part("BYTES=3-3"), whole, 3, 4);
  }

  private HttpResponse<byte[]> part(String range, String... more) {
    List<String> headers = new ArrayList<>(List.of("Range", range));
    headers.addAll(List.of(more));
    return site.bytes("/dumps/dataset.ttl.gz", headers.toArray(String[]::new));
  }

  private static void check(HttpResponse<byte[]> part, byte[] whole, int from, int to) {
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Range"))
        .isEqualTo("bytes " + from + "-" + (to - 1) + "/" + whole.length);
    assertThat(header(part, "ETag")).isNotEmpty();
    assertThat(header(part, "Last-Modified")).isNotEmpty();
    assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, from, to));
  }

  @Test
  void a_part_that_the_file_does_not_have_is_416() {
    site.publish(FIRST);
    int size = site.bytes("/dumps/dataset.ttl.gz").body().length;
    for (String range : List.of("bytes=" + size + "-", "bytes=999999999-", "bytes=-0")) {
      HttpResponse<byte[]> response = part(range);
      assertThat(response.statusCode()).as(range).isEqualTo(416);
      assertThat(header(response, "Content-Range")).isEqualTo("bytes */" + size);
    }
  }

  @Test
  void ranges_that_cannot_be_served_as_one_part_get_the_whole() {
    site.publish(FIRST);
    int size = site.bytes("/dumps/dataset.ttl.gz").body().length;
    for (String range :
        List.of(
            "bytes=0-1,3-4",
            "lines=1-2",
            "bytes=9-3",
            "bytes=a-b",
            "bytes=-",
            "bytes=99999999999999999999-")) {
      HttpResponse<byte[]> response = part(range);
      assertThat(response.statusCode()).as(range).isEqualTo(200);
      assertThat(response.body()).hasSize(size);
    }
  }

  @Test
  void a_part_of_another_file_than_the_client_began_with_is_not_sent() {
    site.publish(FIRST);
    HttpResponse<byte[]> whole = site.bytes("/dumps/dataset.ttl.gz");
    String tag = header(whole, "ETag");
    String date = header(whole, "Last-Modified");
    assertThat(part("bytes=0-1", "If-Range", tag).statusCode()).isEqualTo(206);
    assertThat(part("bytes=0-1", "If-Range", date).statusCode()).isEqualTo(206);
    ZonedDateTime moment = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    for (String obsolete : List.of("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", "EEE MMM ppd HH:mm:ss uuuu")) {
      DateTimeFormatter form = DateTimeFormatter.ofPattern(obsolete, Locale.ENGLISH);
      assertThat(part("bytes=0-1", "If-Range", form.format(moment)).statusCode()).isEqualTo(206);
      assertThat(part("bytes=0-1", "If-Range", form.format(moment.minusSeconds(1))).statusCode())
          .isEqualTo(200);
    }
    assertThat(part("bytes=0-1", "If-Range", "W/" + tag).statusCode()).isEqualTo(200);
    assertThat(part("bytes=0-1", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(part("bytes=0-1", "If-Range", "Thu, 01 Jan 1970 00:00:00 GMT").statusCode())
        .isEqualTo(200);
    assertThat(part("bytes=0-1", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(part("bytes=0-1", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
  }

  @Test
  void head_says_what_get_would_send() {
    site.publish(FIRST);
    int size = site.bytes("/dumps/dataset.ttl.gz").body().length;
    HttpResponse<Void> head =
        site.send(BodyHandlers.discarding(), "HEAD", "/dumps/dataset.ttl.gz", "Range", "bytes=0-1");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("" + size);
    assertThat(header(head, "Accept-Ranges")).isEqualTo("bytes");
  }
}
