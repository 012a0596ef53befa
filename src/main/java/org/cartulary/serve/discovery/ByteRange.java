package org.cartulary.serve.discovery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14.1.2).
 *
 * @param first its first byte, from 0
 * @param last its last byte, inclusive; before the first if the file has no such part
 */
record ByteRange(long first, long last) {
  /** One range; more digits than a file can have bytes are not worth a number. */
  private static final Pattern ONE =
      Pattern.compile("(?i)\\s*bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * The part that is asked for of a file of that size.
   *
   * @param fields the values of the {@code Range} field
   * @return empty if there is none, or one to be passed over: another unit, several parts at once,
   *     a syntax that the RFC does not have
   */
  static Optional<ByteRange> requested(List<String> fields, long size) {
    if (fields.size() != 1) {
      return Optional.empty();
    }
    Matcher range = ONE.matcher(fields.get(0));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long length = Math.min(Long.parseLong(range.group(2)), size);
      return Optional.of(
          length == 0 ? new ByteRange(size, size - 1) : new ByteRange(size - length, size - 1));
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    if (!range.group(2).isEmpty() && last < first) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(first, first >= size ? size - 1 : Math.min(last, size - 1)));
  }

  boolean isSatisfiable(long size) {
    return first < size && first <= last;
  }

  long length() {
    return last - first + 1;
  }
}
