package org.cartulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartulary.site.Rehearsal;

/**
 * The classes of the JDK and of the jars of the class path as a JVM has them in memory, in a file
 * that other JVMs map: most of the time of a short command goes into reading classes. It is made
 * once for a build, of those that {@link Rehearsal} needs.
 */
final class ClassArchive {
  private static final Path FOLDER = Path.of("target", "class-archive");

  private ClassArchive() {}

  /** The file; none where this JVM cannot make one. */
  static Optional<Path> made() {
    try {
      Files.createDirectories(FOLDER);
      Path archive = FOLDER.resolve(key() + ".jsa").toAbsolutePath();
      try (FileChannel lock =
          FileChannel.open(
              FOLDER.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock(); // until the channel is closed
        if (!Files.exists(archive)) {
          make(archive);
        }
      }
      return Optional.of(archive).filter(file -> file.toFile().length() > 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A JVM takes an archive only with the jars that it was made of. */
  private static String key() throws IOException {
    int key = System.getProperty("java.vm.version").hashCode();
    for (Path jar : OtherJvm.jars()) {
      key = 31 * key + jar.hashCode();
      key = 31 * key + Files.getLastModifiedTime(jar).hashCode();
    }
    return Integer.toHexString(key);
  }

  private static void make(Path archive) throws IOException {
    Path classes = FOLDER.resolve("classes.txt").toAbsolutePath();
    String path = OtherJvm.path(Stream.concat(OtherJvm.jars().stream(), OtherJvm.folders()));
    run("-XX:DumpLoadedClassList=" + classes, "-cp", path, Rehearsal.class.getName());
    run(
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + classes,
        "-XX:SharedArchiveFile=" + archive,
        "-cp",
        OtherJvm.path(OtherJvm.jars().stream()));
    if (!Files.exists(archive)) {
      Files.createFile(archive); // so that nobody tries again
    }
  }

  private static void run(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(OtherJvm.program()), Stream.of(arguments)).toList());
    builder.redirectErrorStream(true).redirectOutput(FOLDER.resolve("log.txt").toFile());
    try {
      builder.start().waitFor();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
