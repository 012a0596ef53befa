package org.cartulary.serve.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cartulary.store.history.HistorySnapshot;
import org.cartulary.store.history.Version;

/**
 * The versions of all things in pages of {@value #SIZE}, the oldest first. A page that is full
 * never changes. The size is part of the addresses of members, so it stays as it is.
 */
record StreamPages(HistorySnapshot history) {
  private static final int SIZE = 250;
  private static final int PAGES_OF_AN_INDEX = 100;

  /** How many indexes list them; the first has number 1. */
  int indexes() {
    return (count() + PAGES_OF_AN_INDEX - 1) / PAGES_OF_AN_INDEX;
  }

  /** The first page that an index lists. */
  static int firstOf(int index) {
    return (index - 1) * PAGES_OF_AN_INDEX + 1;
  }

  /** How many pages there are; the first has number 1. */
  int count() {
    return pageOf(history.lastPlace());
  }

  /** On which page a version stands. */
  static int pageOf(long place) {
    return Math.toIntExact((place + SIZE - 1) / SIZE);
  }

  /** The versions of a page; none if there is no such page. */
  List<Version> page(int number) {
    return number < 1 ? List.of() : history.places((number - 1L) * SIZE + 1, (long) number * SIZE);
  }

  /** Whether a page can change no more. */
  boolean isFull(int number) {
    return history.lastPlace() >= (long) number * SIZE;
  }

  /** The last version of all. */
  Optional<Version> last() {
    long place = history.lastPlace();
    return history.places(place, place).stream().findFirst();
  }

  /** When the first version of a page became readable. */
  Instant start(int number) {
    long first = (number - 1L) * SIZE + 1;
    return history.places(first, first).get(0).datestamp();
  }
}
