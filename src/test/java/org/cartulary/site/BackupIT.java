package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on releases as a whole, done by the server that has the store open. */
class BackupIT {
  private static final List<String> PATHS =
      List.of(
          "/doc/grant-example-foundation-ex-1.ttl",
          "/doc/grant-example-foundation-ex-2.ttl",
          "/doc/person-given1-family1.nt",
          "/grants?q=first",
          "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D",
          "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc",
          "/changes/1",
          "/releases.atom");

  @TempDir private Path scratch;

  private static Map<String, String> answers(LiveSite site) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    Map<String, String> answers = new TreeMap<>();
    for (String path : PATHS) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(site.uri(path))
                  .header("Accept", "text/html, application/trig, */*;q=0.5")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      answers.put(
          path,
          response.statusCode()
              + response.body().replaceAll("<responseDate>[^<]*</responseDate>", ""));
    }
    return answers;
  }

  private CommandResult run(LiveSite site, StoreCommand command) {
    CommandResult result = StoreAccess.of(site.folder()).run(command);
    assertThat(result.status()).as(result.error()).isEqualTo(ExitStatus.DONE);
    return result;
  }

  private String diff(LiveSite site, int from, int to) throws IOException {
    Path file = scratch.resolve("diff");
    run(site, new StoreCommand.Diff(from, to, "text", file.toString()));
    return Files.readString(file);
  }

  private Set<String> quads(LiveSite site, String name) throws IOException {
    Path file = scratch.resolve(name);
    run(site, new StoreCommand.Export("nquads", Map.of(), "", "", file.toString()));
    return new TreeSet<>(Files.readAllLines(file));
  }

  @Test
  void a_running_site_is_backed_up_restored_and_answers_the_same() throws Exception {
    Path backup = scratch.resolve("backup.zip");
    try (LiveSite site = new LiveSite(scratch, LiveSite.grant(1, "The first"))) {
      site.publish(LiveSite.grant(1, "The first, renamed") + LiveSite.grant(2, "The second"));
      Map<String, String> then = answers(site);
      assertThat(then.get("/doc/grant-example-foundation-ex-2.ttl")).startsWith("200");
      Set<String> graph = quads(site, "then.nq");
      assertThat(run(site, new StoreCommand.Backup(backup.toString())).output())
          .startsWith("backed up release 2 in " + backup);

      site.publish(LiveSite.grant(3, "The third"));
      assertThat(answers(site)).isNotEqualTo(then);
      assertThat(diff(site, 2, 3)).contains("- rdfs:label \"The second\"");
      assertThat(run(site, new StoreCommand.Releases(ReportFormat.TEXT)).output().lines())
          .hasSize(4);

      assertThat(run(site, new StoreCommand.Restore(backup.toString())).output())
          .isEqualTo("restored release 2 from " + backup + "\n");
      assertThat(quads(site, "now.nq")).isEqualTo(graph);
      assertThat(answers(site)).isEqualTo(then);

      site.publish(LiveSite.grant(1, "The first, renamed") + LiveSite.grant(2, "Another second"));
      assertThat(diff(site, 2, 3))
          .contains("- rdfs:label \"The second\"", "+ rdfs:label \"Another second\"");
      assertThat(answers(site)).isNotEqualTo(then);
    }
  }
}
