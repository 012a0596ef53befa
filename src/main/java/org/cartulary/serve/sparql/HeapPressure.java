package org.cartulary.serve.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the heap is nearly full of what is in use: what the last collection of the old generation
 * left there. What is garbage does not count, so a query that makes much of it is not taken for one
 * that holds much.
 */
final class HeapPressure {
  private static final double HIGH = 0.7;

  private final Optional<MemoryPoolMXBean> oldGeneration =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .filter(pool -> pool.getCollectionUsage() != null)
          .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));

  private long actedAt = -1;

  /** Whether it was nearly full after a collection that came after we last acted. */
  boolean isHigh() {
    MemoryUsage left = left();
    return left != null
        && left.getMax() > 0
        && left.getUsed() != actedAt
        && left.getUsed() > HIGH * left.getMax();
  }

  /** What is there now is being dealt with; the next collection will show what it was worth. */
  void acted() {
    MemoryUsage left = left();
    actedAt = left == null ? -1 : left.getUsed();
  }

  private @Nullable MemoryUsage left() {
    return oldGeneration.map(MemoryPoolMXBean::getCollectionUsage).orElse(null);
  }
}
