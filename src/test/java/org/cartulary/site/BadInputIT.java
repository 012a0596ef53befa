package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong costs what is wrong, and no more. */
class BadInputIT {
  @TempDir private Path scratch;
  private TestSite site = new TestSite(Path.of(""));

  @BeforeEach
  void publishTheExample() {
    site = TestSite.copyOfExample(scratch);
    assertThat(publish().status()).isZero();
  }

  private CommandResult publish() {
    return StoreAccess.of(site.folder()).run(new StoreCommand.Publish(ReportFormat.TEXT));
  }

  private String grants() {
    return StoreAccess.of(site.folder())
        .run(new StoreCommand.Query("funders", Map.of(), "csv"))
        .output();
  }

  /** The published triples, in order. */
  private String export() {
    Path file = scratch.resolve("export.nt");
    CommandResult result =
        StoreAccess.of(site.folder())
            .run(new StoreCommand.Export("ntriples", Map.of(), "", "", file.toString()));
    assertThat(result.status()).as(result.error()).isZero();
    try {
      return Files.readAllLines(file).stream().sorted().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_page_that_became_binary_loses_nothing() throws IOException {
    String before = grants();
    Files.write(site.page(), new byte[] {0, 1, 2, 3, 0, 0, 7});
    CommandResult result = publish();
    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.output()).contains("SRC-003").contains("kept     liao-projects");
    assertThat(grants()).isEqualTo(before).contains("National Natural Science Foundation");
  }

  @Test
  void a_page_that_was_emptied_loses_nothing() throws IOException {
    String before = grants();
    Files.write(site.page(), new byte[0]);
    assertThat(publish().output()).contains("SRC-002").contains("kept     liao-projects");
    assertThat(grants()).isEqualTo(before);
  }

  @Test
  void a_page_in_another_encoding_is_refused_with_its_place() throws IOException {
    Files.write(site.page(), site.text().getBytes(StandardCharsets.UTF_16LE));
    CommandResult result = publish();
    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.output()).contains("kept     liao-projects");
  }

  @Test
  void one_bad_record_is_refused_and_the_rest_goes_on() {
    site.text(
        site.text()
            .replace("2023.01–2025.12", "2025.12–2023.01")
            .replace("Generalization Theory for", "A Theory of Generalization for"));
    CommandResult result = publish();
    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.output())
        .contains("CHK-002")
        .contains("read     liao-projects: 4 records, 1 refused")
        .contains("release 2");
    assertThat(export()).contains("A Theory of Generalization for");
  }

  @Test
  void a_refused_record_stays_as_it_was_published() {
    String before = export();
    site.text(site.text().replace("2023.01–2025.12", "2025.12–2023.01"));
    assertThat(publish().output())
        .contains("kept     grant-nsfc-62206101: as in the last release")
        .contains("nothing changed; release 1 stands");
    assertThat(export()).isEqualTo(before);

    site.text(site.text().replace("2025.12–2023.01", "2023.01–2025.11"));
    CommandResult mended = publish();
    assertThat(mended.status()).isZero();
    assertThat(mended.output()).contains("release 2").doesNotContain("kept");
    assertThat(export()).contains("2025-11-01T00:00:00");
  }

  @Test
  void a_record_taken_off_the_page_is_withdrawn() {
    String page = site.text();
    int entry = page.indexOf("CCF-Hikvision");
    site.text(page.substring(0, entry));
    assertThat(publish().status()).isZero();
    assertThat(export()).contains("grant-nsfc-62206101").doesNotContain("CCF-Hikvision");
  }

  @Test
  void a_broken_configuration_changes_nothing() throws IOException {
    String before = grants();
    Path file = site.folder().resolve("cartulary.yaml");
    String good = Files.readString(file);
    Files.writeString(
        file,
        good.replace("title: Research", "titel: Research").replace("projects.txt", "page.txt"));
    CommandResult result = publish();
    assertThat(result.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(result.output()).contains("CFG-002").contains("CFG-004").contains("CFG-005");
    Files.writeString(file, good);
    assertThat(grants()).isEqualTo(before);
  }
}
