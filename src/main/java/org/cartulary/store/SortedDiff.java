package org.cartulary.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares two sorted files of quads by reading each once. */
final class SortedDiff {
  private final BufferedReader before;
  private final BufferedReader after;
  private final Sink sink;
  private @Nullable String subject;
  private boolean subjectBefore;
  private boolean subjectAfter;
  private boolean subjectChanged;

  /** Takes the differences, subject by subject in the order of the files. */
  interface Sink {
    void removed(String line);

    void added(String line);

    /**
     * A subject of which something was added or removed.
     *
     * @param before whether anything was said of it before
     * @param after whether anything is said of it now
     */
    void changed(String subject, boolean before, boolean after);
  }

  private SortedDiff(BufferedReader before, BufferedReader after, Sink sink) {
    this.before = before;
    this.after = after;
    this.sink = sink;
  }

  static void compare(BufferedReader before, BufferedReader after, Sink sink) throws IOException {
    new SortedDiff(before, after, sink).run();
  }

  private void run() throws IOException {
    String old = before.readLine();
    String now = after.readLine();
    while (old != null || now != null) {
      int order = old == null ? 1 : now == null ? -1 : CodePointOrder.COMPARATOR.compare(old, now);
      String line = Objects.requireNonNull(order <= 0 ? old : now);
      enter(line, order);
      if (order < 0) {
        sink.removed(line);
      } else if (order > 0) {
        sink.added(line);
      }
      old = order <= 0 ? before.readLine() : old;
      now = order >= 0 ? after.readLine() : now;
    }
    leave();
  }

  private void enter(String line, int order) {
    String iri = line.substring(1, line.indexOf('>'));
    if (!iri.equals(subject)) {
      leave();
      subject = iri;
      subjectBefore = false;
      subjectAfter = false;
      subjectChanged = false;
    }
    subjectBefore |= order <= 0;
    subjectAfter |= order >= 0;
    subjectChanged |= order != 0;
  }

  private void leave() {
    if (subject != null && subjectChanged) {
      sink.changed(subject, subjectBefore, subjectAfter);
    }
  }
}
