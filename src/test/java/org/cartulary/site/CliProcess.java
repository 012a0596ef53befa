package org.cartulary.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cartulary.OtherJvm;

/** The command line in a process of its own, as a person runs it. */
final class CliProcess implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final Path err;

  /** What a finished process left. */
  record Result(int status, String out, String err) {}

  private CliProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static CliProcess start(Path scratch, String... args) {
    return start(scratch, Map.of(), args);
  }

  /** With these variables in its environment. */
  static CliProcess start(Path scratch, Map<String, String> environment, String... args) {
    List<String> command =
        OtherJvm.command(
            "512m", List.of("-Duser.timezone=UTC"), "org.cartulary.Main", List.of(args));
    try {
      Path out = Files.createTempFile(scratch, "out", ".txt");
      Path err = Files.createTempFile(scratch, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      return new CliProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command line to its end. */
  static Result run(Path scratch, String... args) {
    try (CliProcess process = start(scratch, args)) {
      return process.finish();
    }
  }

  Result finish() {
    try {
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        throw new IllegalStateException("did not end: " + out() + err());
      }
      return new Result(process.exitValue(), out(), err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the process has printed a text. */
  void awaitOutput(String text) {
    await(text, this::out);
  }

  /** Waits until it has printed a text, or logged it. */
  void awaitSaid(String text) {
    await(text, this::said);
  }

  private void await(String text, Supplier<String> where) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!where.get().contains(text)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("never printed " + text + ": " + out() + err());
      }
      pause(50);
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String out() {
    return read(out);
  }

  /** All that it has printed and logged. */
  String said() {
    return out() + err();
  }

  String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
    finish();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
