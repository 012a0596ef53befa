package org.cartulary.export.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that were looked at and found right. {@code -Dapprove} writes them anew, to be looked at
 * again.
 */
public final class Approved {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Approved() {}

  /** Fails unless the text is what was approved. */
  public static void matches(String file, String written) throws IOException {
    // Half a surrogate pair cannot stand in a file.
    String text = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Path approved = FOLDER.resolve(file);
    if (System.getProperty("approve") != null) {
      Files.createDirectories(approved.getParent());
      Files.writeString(approved, text);
    }
    assertThat(text).isEqualTo(Files.readString(approved));
  }
}
