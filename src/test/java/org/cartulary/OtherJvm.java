package org.cartulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(arguments);
    return command;
  }
}
