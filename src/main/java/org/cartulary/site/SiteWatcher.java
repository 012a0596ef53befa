package org.cartulary.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Notices when a file of a site changes. Looks at times and sizes every second rather than asking
 * the system for events, which network folders and editors that replace files do not send reliably;
 * waits until a change has settled.
 */
final class SiteWatcher implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Supplier<Collection<Path>> files;
  private final Runnable onChange;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "site-watcher");
            thread.setDaemon(true);
            return thread;
          });
  private Map<Path, String> published;
  private Map<Path, String> seen;

  /**
   * @param files what to watch, asked anew each time: a changed configuration can name others
   * @param onChange called on the watcher's thread; what it throws is its own to report
   */
  SiteWatcher(Supplier<Collection<Path>> files, Runnable onChange) {
    this.files = files;
    this.onChange = onChange;
    this.published = marks();
    this.seen = published;
  }

  void start() {
    var unused =
        timer.scheduleWithFixedDelay(
            this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    Map<Path, String> now = marks();
    boolean settled = now.equals(seen);
    seen = now;
    if (settled && !now.equals(published)) {
      published = now;
      onChange.run();
    }
  }

  private Map<Path, String> marks() {
    Map<Path, String> marks = new TreeMap<>();
    files.get().forEach(file -> marks.put(file, mark(file)));
    return marks;
  }

  private static String mark(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + " " + attributes.size();
    } catch (IOException e) {
      return "absent";
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
