package org.cartulary.serve.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.cartulary.serve.http.Reply;

/**
 * Takes a text of any size as it is written and keeps the page of lines that somebody wants to see;
 * once it has that, it takes no more. Memory is bounded by {@link PageOfLines}.
 */
final class ExcerptReader extends OutputStream {
  private static final int BUFFER = 1 << 13;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private final PageOfLines page;

  /** What ends the writing: all that is wanted was read. */
  private static final class Enough extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private ExcerptReader(Aim aim) {
    this.page = new PageOfLines(aim);
  }

  /** The page of a text that somebody wants to see. */
  static Excerpt read(Reply.Body text, Aim aim) {
    ExcerptReader reader = new ExcerptReader(aim);
    try {
      text.writeTo(reader);
      reader.decode(true);
      return reader.page.excerpt(true);
    } catch (Enough enough) {
      return reader.page.excerpt(false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] source, int from, int length) throws IOException {
    int at = from;
    int end = from + length;
    while (at < end) {
      int some = Math.min(bytes.remaining(), end - at);
      bytes.put(source, at, some);
      at += some;
      decode(false);
    }
  }

  private void decode(boolean last) throws IOException {
    bytes.flip();
    decoder.decode(bytes, chars, last);
    bytes.compact();
    chars.flip();
    while (chars.hasRemaining()) {
      if (!page.take(chars.get())) {
        throw new Enough();
      }
    }
    chars.clear();
  }
}
