package org.cartulary;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM with the class path of the tests. Most of what it does is to start. */
public final class OtherJvm {
  private OtherJvm() {}

  /**
   * The command that runs a main class.
   *
   * @param heap its size, as {@code -Xmx} takes it
   * @param options further ones of the JVM
   */
  public static List<String> command(
      String heap, List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program());
    command.addAll(
        List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    ClassArchive.made().ifPresent(file -> command.add("-XX:SharedArchiveFile=" + file));
    command.addAll(options);
    command.addAll(List.of("-cp", path(Stream.concat(jars().stream(), folders())), main));
    command.addAll(arguments);
    return command;
  }

  static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String path(Stream<Path> entries) {
    return String.join(File.pathSeparator, entries.map(Path::toString).toList());
  }

  /** They stand before the folders, which an archive of classes cannot have in its path. */
  static List<Path> jars() {
    return entries().filter(entry -> !Files.isDirectory(entry)).toList();
  }

  static Stream<Path> folders() {
    return entries().filter(Files::isDirectory);
  }

  private static Stream<Path> entries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of);
  }
}
