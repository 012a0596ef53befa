package org.cartulary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cartulary.OtherJvm;

/** Another process of this machine, in which a class of the tests runs until it is killed. */
public final class KilledProcess {
  private final Class<?> main;
  private final Path folder;

  /**
   * @param main its {@code main} takes the folder, works there forever, and says how far it is
   */
  public KilledProcess(Class<?> main, Path folder) {
    this.main = main;
    this.folder = folder;
  }

  /** Starts it, waits until it has said something so many times, and a moment more; kills it. */
  public void killAfter(String word, int times, int moreMillis)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                OtherJvm.command("256m", List.of(), main.getName(), List.of(folder.toString())))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
      int heard = 0;
      while (heard < times) {
        String line = said.readLine();
        assertThat(line).as("what the process says").isNotNull();
        heard += word.equals(line) ? 1 : 0;
      }
      assertThat(process.waitFor(moreMillis, TimeUnit.MILLISECONDS))
          .as("it ends by itself")
          .isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
