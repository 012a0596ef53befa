package org.cartulary.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .run(new StoreCommand.Query("funders", java.util.Map.of(), "csv"))
        .output();
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
    Files.write(site.page(), site.text().getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
    CommandResult result = publish();
    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.output()).contains("kept     liao-projects");
  }

  @Test
  void one_bad_record_is_refused_and_the_rest_goes_on() throws IOException {
    site.text(site.text().replace("2023.01–2025.12", "2025.12–2023.01"));
    CommandResult result = publish();
    assertThat(result.status()).isEqualTo(ExitStatus.REFUSED);
    assertThat(result.output())
        .contains("CHK-002")
        .contains("read     liao-projects: 4 records, 1 refused");
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
