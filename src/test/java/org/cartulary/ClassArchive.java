package org.cartulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the libraries, made ready for other JVMs by class data sharing, without which to
 * load them is most of what a short command does. The archive is made once for a build, in {@code
 * target}, and is named for the JVM and the libraries that it is of; where it cannot be made, JVMs
 * start without it.
 */
final class ClassArchive {
  private static final Path FOLDER = Path.of("target", "class-archive");
  private static final long MINUTES = 5;

  private final List<String> libraries;
  private final List<String> ours;

  /**
   * @param classPath in which the libraries may stand anywhere
   */
  ClassArchive(String classPath) {
    // What the build makes changes with each build; and an archive cannot be of a folder.
    String built = Path.of("target").toAbsolutePath().toString();
    var entries =
        Stream.of(classPath.split(File.pathSeparator))
            .collect(
                Collectors.partitioningBy(
                    entry ->
                        entry.endsWith(".jar")
                            && !Path.of(entry).toAbsolutePath().startsWith(built)));
    this.libraries = entries.get(true);
    this.ours = entries.get(false);
  }

  /** The options of a JVM that starts with it, and has all of the class path. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    Path archive = FOLDER.resolve(name() + ".jsa").toAbsolutePath();
    if (isMade(archive)) {
      options.add("-XX:SharedArchiveFile=" + archive);
    }
    options.addAll(List.of("-cp", classPath()));
    return options;
  }

  /** The libraries stand first: an archive is of the beginning of a class path. */
  private String classPath() {
    return Stream.of(libraries, ours)
        .flatMap(List::stream)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String name() {
    StringBuilder all = new StringBuilder(System.getProperty("java.vm.version"));
    for (String library : libraries) {
      File file = new File(library);
      all.append('\n').append(library).append(' ').append(file.length());
      all.append(' ').append(file.lastModified());
    }
    return UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8)).toString();
  }

  private boolean isMade(Path archive) {
    Path failed = archive.resolveSibling(archive.getFileName() + ".failed");
    if (Files.exists(archive)) {
      return true;
    }
    try {
      Files.createDirectories(FOLDER);
      synchronized (ClassArchive.class) { // a lock of a file is one of a whole JVM
        try (FileChannel channel =
            FileChannel.open(
                FOLDER.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          channel.lock(); // until the channel is closed
          if (!Files.exists(archive) && !Files.exists(failed)) {
            make(archive, failed);
          }
          return Files.exists(archive);
        }
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void make(Path archive, Path failed) throws IOException {
    Path scratch = Files.createTempDirectory(FOLDER, "new");
    Path site = Files.createDirectories(scratch.resolve("site"));
    for (String file : List.of("cartulary.yaml", "projects.txt")) {
      Files.copy(Path.of("data", file), site.resolve(file));
    }
    Path classes = scratch.resolve("classes.lst");
    Path made = scratch.resolve("classes.jsa");
    boolean done =
        run(
                scratch,
                "-XX:TieredStopAtLevel=1",
                "-XX:DumpLoadedClassList=" + classes,
                "-cp",
                classPath(),
                "org.cartulary.Main",
                "publish",
                site.toString())
            && run(
                scratch,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + made,
                "-cp",
                String.join(File.pathSeparator, libraries));
    if (done && Files.exists(made)) {
      Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
      delete(scratch);
    } else {
      System.out.println("other JVMs start without a class archive: see " + scratch);
      Files.createFile(failed);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static boolean run(Path scratch, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(OtherJvm.JAVA, "-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(scratch.resolve("log").toFile()))
            .start();
    try {
      return process.waitFor(MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    } finally {
      process.destroyForcibly();
    }
  }
}
