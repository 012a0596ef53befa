package org.cartulary.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads answers of HTTP/1.1 from a connection and throws their content away. It looks only at what
 * frames them: a full client, or one that reads each field, takes more of the two cores than the
 * servers that are measured.
 */
final class AnswerReader {
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final byte[] LENGTH = bytes("content-length:");
  private static final byte[] CHUNKED = bytes("transfer-encoding: chunked");
  private static final byte[] CLOSE = bytes("connection: close");

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];

  /** What was read and not looked at stands between these. */
  private int at;

  private int end;

  private String header = "";
  private int status;
  private boolean closes;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The status of the last answer. */
  int status() {
    return status;
  }

  /** Whether the server closes the connection after the last answer. */
  boolean closes() {
    return closes;
  }

  /** A field of the last answer if it was read with {@link #readWithHeader}; empty if none. */
  String field(String name) {
    return header
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  /** Reads an answer and keeps its header; says how long its content was. */
  long readWithHeader() throws IOException {
    header = new String(buffer, at, headerEnd() - at, StandardCharsets.ISO_8859_1);
    return read();
  }

  /** Reads an answer; says how long its content was. */
  long read() throws IOException {
    int after = headerEnd();
    status = Integer.parseInt(new String(buffer, at + STATUS_AT, 3, StandardCharsets.ISO_8859_1));
    long length = 0;
    boolean chunked = false;
    closes = false;
    for (int line = at; line < after; line = afterLine(line)) {
      // Most fields begin with another letter.
      int first = buffer[line] | 0x20;
      if (first == 'c' && begins(line, LENGTH)) {
        length = Long.parseLong(text(line + LENGTH.length));
      } else if (first == 'c') {
        closes |= begins(line, CLOSE);
      } else if (first == 't') {
        chunked |= begins(line, CHUNKED);
      }
    }
    at = after;
    if (chunked) {
      return chunks();
    }
    return status == 304 ? 0 : skip(length);
  }

  private boolean begins(int from, byte[] lowerCase) {
    for (int i = 0; i < lowerCase.length; i++) {
      if (Character.toLowerCase(buffer[from + i]) != lowerCase[i]) {
        return false;
      }
    }
    return true;
  }

  private String text(int from) {
    return new String(buffer, from, afterLine(from) - from, StandardCharsets.ISO_8859_1).strip();
  }

  private int afterLine(int from) {
    int i = from;
    while (buffer[i] != '\n') {
      i++;
    }
    return i + 1;
  }

  /** Where the content begins; the whole header is in the buffer then. */
  private int headerEnd() throws IOException {
    int look = at;
    while (true) {
      for (; look + 4 <= end; look++) {
        if (buffer[look] == '\r'
            && buffer[look + 1] == '\n'
            && buffer[look + 2] == '\r'
            && buffer[look + 3] == '\n') {
          return look + 4;
        }
      }
      look -= at;
      fill();
      look += at;
    }
  }

  private long chunks() throws IOException {
    long all = 0;
    while (true) {
      long size = Long.parseLong(line().split(";", 2)[0].strip(), 16);
      all += skip(size);
      line();
      if (size == 0) {
        return all;
      }
    }
  }

  private String line() throws IOException {
    int i = at;
    while (true) {
      for (; i < end; i++) {
        if (buffer[i] == '\n') {
          String line = new String(buffer, at, i - at, StandardCharsets.ISO_8859_1);
          at = i + 1;
          return line;
        }
      }
      i -= at;
      fill();
      i += at;
    }
  }

  private long skip(long length) throws IOException {
    long left = length - Math.min(length, end - at);
    at += (int) (length - left);
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw ended();
      }
      left -= read;
      at = 0;
      end = 0;
    }
    return length;
  }

  /** Reads more behind what is there, which moves to the front. */
  private void fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    if (end == buffer.length) {
      throw new IOException("a header or line of more than " + end + " bytes");
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      throw ended();
    }
    end += read;
  }

  private static EOFException ended() {
    return new EOFException("the server closed the connection within an answer");
  }
}
