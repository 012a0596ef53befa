package org.cartulary.extract.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 stream of any length, one at a time, with their places in code points. A
 * line ends in LF or CRLF, which count as one character (RFC 5147 §2.1.1).
 */
final class TextLines {
  /** The most bytes that a line may have. */
  static final int LONGEST = 1_000_000;

  /**
   * A line without its ending.
   *
   * @param number from 1
   * @param start how many code points of the document stand before it
   * @param length how many code points it has
   * @param text the line; of one with a fault what stands before it, shortened
   * @param fault why it cannot be read, or null
   */
  record Line(int number, long start, long length, String text, @Nullable String fault) {}

  private static final int SHOWN = 240;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] line = new byte[4096];
  private int size;
  private long points;
  private boolean tooLong;
  private int number;
  private long start;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  TextLines(InputStream in) {
    this.in = in;
  }

  /** The next line, or null after the last. */
  @Nullable Line next() throws IOException {
    size = 0;
    points = 0;
    tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      append(position, end);
      position = end + 1;
      if (end < limit) {
        return line(1);
      }
    }
    return any ? line(0) : null;
  }

  private boolean fill() throws IOException {
    if (position >= limit) {
      limit = in.read(buffer);
      position = 0;
    }
    return limit > 0;
  }

  private void append(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((buffer[i] & 0xC0) != 0x80) {
        points++;
      }
    }
    int taken = Math.min(to - from, LONGEST - size);
    tooLong |= taken < to - from;
    if (size + taken > line.length) {
      line = Arrays.copyOf(line, Math.max(size + taken, line.length * 2));
    }
    System.arraycopy(buffer, from, line, size, taken);
    size += taken;
  }

  private Line line(int ending) {
    number++;
    int from = 0;
    if (number == 1 && size >= 3 && startsWithMark()) {
      from = 3;
      points--;
    }
    if (ending == 1 && size > from && line[size - 1] == '\r' && !tooLong) {
      size--;
      points--;
    }
    long before = start;
    start += points + ending;
    if (tooLong) {
      String shown = new String(line, from, SHOWN, StandardCharsets.UTF_8) + "…";
      return new Line(number, before, points, shown, "it is longer than " + LONGEST + " bytes");
    }
    CharBuffer text = CharBuffer.allocate(size - from);
    ByteBuffer bytes = ByteBuffer.wrap(line, from, size - from);
    CoderResult result = decoder.reset().decode(bytes, text, true);
    text.flip();
    String fault =
        result.isError()
            ? String.format("the byte 0x%02X is not UTF-8", line[bytes.position()] & 0xFF)
            : null;
    return new Line(number, before, points, text.toString(), fault);
  }

  private boolean startsWithMark() {
    return line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
  }
}
