package org.cartulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The npm packages that tests use, installed once for a build into {@code target/node} as the lock
 * file in {@code src/test/node} says. Where there is no Node.js, or npm cannot be reached, the test
 * that asks for them is skipped and says so.
 */
public final class NodePackages {
  private static final Path SOURCE = Path.of("src/test/node");
  private static final Path TARGET = Path.of("target/node");
  private static final long INSTALL_MINUTES = 5;

  private NodePackages() {}

  /** The folder with {@code node_modules} and our own scripts. */
  public static Path installed() {
    Assumptions.assumeTrue(runs("node"), "skipped: there is no Node.js here (node)");
    Assumptions.assumeTrue(runs("npm"), "skipped: there is no npm here");
    try {
      Files.createDirectories(TARGET);
      try (FileChannel channel =
          FileChannel.open(
              TARGET.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock(); // until the channel is closed
        install();
      }
      return TARGET.toAbsolutePath();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void install() throws IOException {
    String wanted = Files.readString(SOURCE.resolve("package-lock.json"));
    Path stamp = TARGET.resolve("installed-lock.json");
    boolean there = Files.exists(stamp) && Files.readString(stamp).equals(wanted);
    copySources();
    if (there) {
      return;
    }
    Path log = TARGET.resolve("npm.log");
    boolean done =
        run(
            List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
            log,
            INSTALL_MINUTES);
    Assumptions.assumeTrue(done, () -> "skipped: npm ci failed:\n" + read(log));
    Files.writeString(stamp, wanted);
  }

  private static void copySources() throws IOException {
    try (var files = Files.list(SOURCE)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = TARGET.resolve(file.getFileName());
        // Another process may be reading what is there.
        if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static boolean runs(String program) {
    return run(List.of(program, "--version"), null, 1);
  }

  private static boolean run(List<String> command, @Nullable Path log, long minutes) {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    if (log == null) {
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    } else {
      builder.redirectOutput(log.toFile()).directory(TARGET.toFile());
    }
    try {
      Process process = builder.start();
      boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
