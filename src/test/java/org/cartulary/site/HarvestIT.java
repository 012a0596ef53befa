package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.cartulary.cli.CartularyCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a neighbour publishes becomes a source of one's own site. */
class HarvestIT {
  @TempDir static Path folders;

  private static Institution south;

  @BeforeAll
  static void start() {
    south = Institution.start(folders, "south", List.of());
  }

  @AfterAll
  static void stop() {
    south.close();
  }

  private static CommandResult harvest(Institution into) {
    return new HarvestRun(into.folder(), true)
        .harvest(south.endpoint(), "south", "http://south.example/id/");
  }

  /** Adds what the command prints to the sources, as a person would. */
  static void list(Institution site, CommandResult harvested) throws IOException {
    String lines =
        harvested
            .output()
            .lines()
            .filter(line -> line.startsWith("  "))
            .collect(Collectors.joining("\n"));
    Files.writeString(
        site.folder().resolve("cartulary.yaml"), lines + "\n", StandardOpenOption.APPEND);
  }

  @Test
  void what_was_harvested_is_published_in_a_graph_of_its_own_under_its_own_iris()
      throws IOException {
    try (Institution north = Institution.start(folders.resolve("a"), "north", List.of())) {
      CommandResult harvested = harvest(north);
      assertThat(harvested.error()).isEmpty();
      list(north, harvested);

      CommandResult published = north.run(new StoreCommand.Publish(ReportFormat.TEXT));
      assertThat(published.status()).as(published.output()).isEqualTo(ExitStatus.DONE);
      assertThat(published.output()).containsPattern("read     south: \\d+ statements");
      assertThat(
              north.ask(
                  """
                  SELECT ?label ?source WHERE {
                    GRAPH <http://north.example/id/source-south> {
                      <http://south.example/id/grant-southern-water-board-swb-12>
                        <http://www.w3.org/2000/01/rdf-schema#label> ?label
                    }
                    GRAPH <http://north.example/id/graph-releases> {
                      <http://north.example/id/source-south>
                        <http://purl.org/dc/terms/source> ?source
                    }
                  }
                  """))
          .containsExactly("Rivers that meet," + south.endpoint());
      assertThat(
              north.ask(
                  "SELECT ?s WHERE { GRAPH <http://north.example/id/source-south> { ?s ?p ?o }"
                      + " FILTER(!STRSTARTS(STR(?s), \"http://south.example/id/\")) }"))
          .isEmpty();
    }
  }

  @Test
  void nobody_rewrites_our_things_by_a_file_either() throws IOException {
    try (Institution north = Institution.start(folders.resolve("b"), "north", List.of())) {
      list(north, harvest(north));
      write(
          north.folder().resolve("harvested/south.nt.gz"),
          "<http://south.example/id/x> <http://www.w3.org/2000/01/rdf-schema#label> \"x\" .\n"
              + "<http://north.example/id/person-dee-both>"
              + " <http://www.w3.org/2000/01/rdf-schema#label> \"Rewritten\" .\n");
      CommandResult published = north.run(new StoreCommand.Publish(ReportFormat.TEXT));
      assertThat(published.output()).contains("south: 1 statement\n").contains("HRV-002");
      assertThat(north.ask("SELECT ?s WHERE { ?s ?p \"Rewritten\" }")).isEmpty();

      write(north.folder().resolve("harvested/south.nt.gz"), "<http://south.example/id/x> no\n");
      CommandResult broken = north.run(new StoreCommand.Publish(ReportFormat.TEXT));
      assertThat(broken.status()).isEqualTo(ExitStatus.REFUSED);
      assertThat(broken.output()).contains("HRV-001", "harvested/south.nt.gz:1", "kept     south");
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void the_command_reaches_no_private_address_unless_told_to() {
    String[] command = {
      "harvest", south.endpoint().toString(), south.folder().toString(), "--as", "self"
    };
    assertThat(CartularyCommand.run(command)).isEqualTo(ExitStatus.FAILED);
    assertThat(CartularyCommand.run("harvest", "file:///etc/passwd", south.folder().toString()))
        .isEqualTo(ExitStatus.WRONG_USE);
    assertThat(
            CartularyCommand.run(
                "harvest",
                "http://south.example/",
                south.folder().toString(),
                "--as",
                "../../outside"))
        .isEqualTo(ExitStatus.WRONG_USE);
    assertThat(south.folder().resolve("harvested/self.nt.gz")).doesNotExist();
  }
}
