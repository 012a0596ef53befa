package org.cartulary.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.store.ReleaseStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one site: real ones. */
class HandoverIT {
  private static final String GRANT = "/doc/grant-nsfc-62206101.ttl";

  @TempDir private Path scratch;
  private TestSite site = new TestSite(Path.of(""));

  @BeforeEach
  void copySite() {
    site = TestSite.copyOfExample(scratch);
  }

  private void configure(String line) throws IOException {
    Files.writeString(
        site.folder().resolve("cartulary.yaml"), "\n" + line + "\n", StandardOpenOption.APPEND);
  }

  /** The first release, by this process: what is looked at is what the next one does with it. */
  private void publishHere() {
    try (ReleaseStore store =
        ReleaseStore.open(site.folder().resolve("var"), "a test", Clock.systemUTC())) {
      CommandResult done =
          new StoreCommands(site.folder(), store, Clock.systemUTC())
              .run(new StoreCommand.Publish(ReportFormat.TEXT));
      assertThat(done.status()).as(done.error()).isZero();
    }
  }

  private CliProcess serve(String... options) {
    String[] args = new String[options.length + 4];
    System.arraycopy(new String[] {"serve", "--port", "0", site.path()}, 0, args, 0, 4);
    System.arraycopy(options, 0, args, 4, options.length);
    CliProcess server = CliProcess.start(scratch, args);
    server.awaitOutput("serving  http://");
    return server;
  }

  private static String address(CliProcess server) {
    Matcher address = Pattern.compile("serving {2}(http://\\S+)/ ").matcher(server.out());
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_publish_beside_a_server_is_done_by_the_server_and_reported_as_if_done_alone()
      throws IOException, InterruptedException {
    CliProcess.Result alone = CliProcess.run(scratch, "publish", site.path());
    assertThat(alone.status()).isZero();
    try (CliProcess server = serve()) {
      CliProcess.Result same = CliProcess.run(scratch, "publish", site.path());
      assertThat(same.status()).isZero();
      assertThat(same.out()).contains("nothing changed; release 1 stands");

      site.text(site.text().replace("Fundamental Limits of Pruning", "Absolute Limits of Pruning"));
      CliProcess.Result changed = CliProcess.run(scratch, "publish", site.path());
      assertThat(changed.status()).isZero();
      assertThat(changed.out()).contains("release 2");
      assertThat(changed.out().lines().filter(line -> !line.startsWith("stored")).toList())
          .isEqualTo(alone.out().lines().filter(line -> !line.startsWith("stored")).toList());
      assertThat(get(address(server) + GRANT).body()).contains("Absolute Limits of Pruning");

      server.terminate();
      assertThat(server.finish().err()).doesNotContain("Exception");
    }
    assertThat(CliProcess.run(scratch, "publish", site.path()).out())
        .contains("nothing changed; release 2 stands");
  }

  @Test
  void a_query_and_an_export_beside_a_server_are_answered_by_it() {
    try (CliProcess server = serve()) {
      assertThat(server.pid()).isPositive();
      Path dump = scratch.resolve("dump.nt");
      CliProcess.Result export =
          CliProcess.run(
              scratch, "export", "--format", "ntriples", "--out", dump.toString(), site.path());
      assertThat(export.status()).as(export.err()).isZero();
      assertThat(dump).content().contains("grant-nsfc-62206101");
      CliProcess.Result query =
          CliProcess.run(
              scratch,
              "query",
              "--site",
              site.path(),
              "--format",
              "csv",
              "grants-in-year",
              "year=2024");
      assertThat(query.status()).as(query.err()).isZero();
      assertThat(query.out()).contains("Fundamental Limits of Pruning");
    }
  }

  @Test
  void a_server_over_a_release_listens_first_and_publishes_beside() throws Exception {
    publishHere();
    site.text(site.text().replace("Fundamental Limits of Pruning", "Absolute Limits of Pruning"));
    try (CliProcess server = serve()) {
      server.awaitOutput("release 2");
      assertThat(server.out()).containsSubsequence("serving  http://", "read  ", "release 2");
      assertThat(get(address(server) + GRANT).body()).contains("Absolute Limits of Pruning");
    }
  }

  @Test
  void what_is_served_must_be_of_the_site_so_other_iris_are_published_first() throws IOException {
    publishHere();
    configure("base: http://moved.example.org/id/");
    try (CliProcess server = serve()) {
      assertThat(server.out()).containsSubsequence("read  ", "release 2", "serving  http://");
    }
  }

  @Test
  void a_server_over_a_release_still_fails_at_a_wrong_configuration() throws IOException {
    publishHere();
    Files.writeString(site.folder().resolve("topics.ttl"), "this is no vocabulary");
    configure("vocabularies: [topics.ttl]");
    CliProcess.Result wrong = CliProcess.run(scratch, "serve", "--port", "0", site.path());
    assertThat(wrong.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(wrong.out()).contains("topics.ttl").doesNotContain("serving");
    assertThat(wrong.err()).contains("nothing was published");
  }

  @Test
  void a_watching_server_publishes_by_itself() throws IOException, InterruptedException {
    try (CliProcess server = serve("--watch")) {
      site.text(site.text().replace("Fundamental Limits of Pruning", "Changed Limits of Pruning"));
      server.awaitOutput("release 2");
      assertThat(get(address(server) + GRANT).body()).contains("Changed Limits of Pruning");
    }
  }

  @Test
  void a_killed_server_leaves_a_store_that_the_next_publish_opens() {
    try (CliProcess server = serve()) {
      server.kill();
    }
    CliProcess.Result next = CliProcess.run(scratch, "publish", site.path());
    assertThat(next.status()).as(next.err()).isZero();
    assertThat(next.out()).contains("nothing changed; release 1 stands");
  }

  @Test
  void a_store_in_use_by_something_else_is_not_touched() throws IOException {
    Path var = site.folder().resolve("var");
    try (ReleaseStore held = ReleaseStore.open(var, "a test", Clock.systemUTC())) {
      assertThat(held.graph().release()).isEmpty();
      CliProcess.Result refused = CliProcess.run(scratch, "publish", site.path());
      assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(refused.err()).contains("in use by \"a test\"").contains("nothing was touched");
      assertThat(held.graph().release()).isEmpty();
    }
  }

  @Test
  void the_token_is_the_owners_alone_and_nothing_is_done_without_it()
      throws IOException, InterruptedException {
    try (CliProcess server = serve()) {
      Path control = site.folder().resolve("var/control.json");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(control)))
          .isEqualTo("rw-------");
      int port = ControlFile.read(site.folder().resolve("var")).orElseThrow().port();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/command"))
              .header("Authorization", "Bearer guess")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"command\":\"publish\",\"format\":\"TEXT\"}"))
              .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      server.terminate();
      server.finish();
      assertThat(control).doesNotExist();
    }
  }

  @Test
  void a_server_that_is_stopped_during_a_slow_query_still_closes_its_store()
      throws InterruptedException {
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i) }";
    try (CliProcess server = serve()) {
      URI query = URI.create(address(server) + "/sparql?query=" + URLEncoder.encode(slow, UTF_8));
      var answer =
          HttpClient.newHttpClient()
              .sendAsync(
                  HttpRequest.newBuilder(query).build(), HttpResponse.BodyHandlers.discarding());
      CliProcess.pause(1500);
      assertThat(answer).isNotDone();
      server.terminate();
      assertThat(server.finish().err()).doesNotContain("Exception");
      assertThat(site.folder().resolve("var/control.json")).doesNotExist();
    }
    assertThat(CliProcess.run(scratch, "publish", site.path()).out())
        .contains("nothing changed; release 1 stands");
  }
}
