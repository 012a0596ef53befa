package org.cartulary.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, ours or a peer, with its output in a log file. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Path log;
  private final int port;

  private ServerProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** A main class of this class path, as a JVM with that heap. */
  static ServerProcess java(Path log, String heap, int port, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return start(log, port, Map.of(), Path.of("."), command);
  }

  /** Any command. */
  static ServerProcess start(
      Path log, int port, Map<String, String> environment, Path folder, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      return new ServerProcess(builder.start(), log, port);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A port that is free at this moment. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  int port() {
    return port;
  }

  /** Waits until a path is answered. */
  ServerProcess ready(String path) {
    LoadClient.awaitPort(port, path);
    return this;
  }

  /** Waits until that stands in its log. */
  ServerProcess hasSaid(String text) {
    try {
      while (!Files.readString(log).contains(text)) {
        if (!process.isAlive()) {
          throw new IllegalStateException("it ended and never said " + text);
        }
        Thread.sleep(200);
      }
      return this;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Waits for its end, with that status at most: invented grants hold some that are refused. */
  void finish(int most) {
    try {
      int status = process.waitFor();
      if (status > most) {
        throw new IllegalStateException("ended with " + status);
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
