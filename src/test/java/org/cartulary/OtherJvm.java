package org.cartulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with the class path of the tests. Most of what it does is to start. */
public final class OtherJvm {
  /** The program of the JVM that runs the tests. */
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

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
    command.add(JAVA);
    command.addAll(
        List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(new ClassArchive(System.getProperty("java.class.path")).options());
    command.add(main);
    command.addAll(arguments);
    return command;
  }
}
