package org.cartulary.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What came and went between two releases, from the files of changes of the releases after the
 * older one. They are sorted, so they are read side by side: memory does not grow with them.
 */
public final class ReleaseChanges {
  private ReleaseChanges() {}

  /** Takes what changed, in the order of the lines' code points. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes one quad.
     *
     * @param added whether the newer release has it and the older one has not, or the reverse
     * @param line the quad in canonical N-Quads
     */
    void take(boolean added, String line) throws IOException;
  }

  /** One file of changes, as far as it was read. */
  private static final class Lines implements AutoCloseable {
    private final BufferedReader reader;
    private String next = "";

    Lines(Path file) throws IOException {
      this.reader = SortedQuads.read(file);
    }

    /** Goes on to the next line; false if there is none. */
    boolean advance() throws IOException {
      String line = reader.readLine();
      next = line == null ? "" : line;
      return line != null;
    }

    String quad() {
      return next.substring(1);
    }

    boolean adds() {
      return next.charAt(0) == '+';
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /**
   * Reads files of changes as one.
   *
   * @param files of all releases after the older one up to the newer one, in their order
   */
  static void read(List<Path> files, Taker taker) throws IOException {
    List<Lines> open = new ArrayList<>();
    try {
      PriorityQueue<Lines> queue =
          new PriorityQueue<>(Comparator.comparing(Lines::quad, CodePointOrder.COMPARATOR));
      for (Path file : files) {
        Lines lines = new Lines(file);
        open.add(lines);
        if (lines.advance()) {
          queue.add(lines);
        }
      }
      merge(queue, taker);
    } finally {
      for (Lines lines : open) {
        lines.close();
      }
    }
  }

  private static void merge(PriorityQueue<Lines> queue, Taker taker) throws IOException {
    while (!queue.isEmpty()) {
      String quad = queue.element().quad();
      // A quad comes and goes by turns: what is left of an even number of times is nothing.
      int balance = 0;
      while (!queue.isEmpty() && queue.element().quad().equals(quad)) {
        Lines lines = queue.remove();
        balance += lines.adds() ? 1 : -1;
        if (lines.advance()) {
          queue.add(lines);
        }
      }
      if (balance != 0) {
        taker.take(balance > 0, quad);
      }
    }
  }
}
