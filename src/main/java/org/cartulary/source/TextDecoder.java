package org.cartulary.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cartulary.problem.Place;
import org.cartulary.problem.Problem;
import org.cartulary.problem.ProblemCode;

/**
 * Turns a file into text: UTF-8, strictly, with or without a byte order mark, or UTF-16 with one.
 * Never holds more of a file than its limit.
 */
public final class TextDecoder {
  /** How many bytes a source may have where nothing else is configured: 10 MB. */
  public static final int DEFAULT_LIMIT = 10_000_000;

  /** How much of a file's start decides whether it is text. */
  private static final int SAMPLE = 8192;

  private static final int SHOWN = 240;

  private final int limit;

  /**
   * @param limit the largest size of a file, in bytes
   */
  public TextDecoder(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least one byte: " + limit);
    }
    this.limit = limit;
  }

  /**
   * Reads a file.
   *
   * @param document what the file is called in evidence and problems: its path inside the site
   */
  public Decoding read(Path file, String document) {
    if (!Files.isRegularFile(file)) {
      return unreadable(
          document, Files.exists(file) ? "it is not a file" : "there is no such file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      return bytes.length > limit ? tooLarge(document) : decode(bytes, document);
    } catch (IOException e) {
      return unreadable(document, String.valueOf(e.getMessage()));
    }
  }

  /** Decodes what was read elsewhere; the same limits hold. */
  public Decoding decode(byte[] bytes, String document) {
    if (bytes.length > limit) {
      return tooLarge(document);
    }
    Encoding encoding = Encoding.of(bytes);
    if (encoding.charset.equals(StandardCharsets.UTF_8) && isBinary(bytes)) {
      return refused(
          ProblemCode.SOURCE_NOT_TEXT,
          document + " is not text.",
          "Name a text file here, such as a page saved as plain text in UTF-8.",
          new Place.Whole(document));
    }
    return decode(bytes, encoding, document);
  }

  private static Decoding decode(byte[] bytes, Encoding encoding, String document) {
    CharsetDecoder decoder =
        encoding
            .charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, encoding.markLength, bytes.length - encoding.markLength);
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      return wrongEncoding(document, out.toString(), bytes[in.position()] & 0xFF);
    }
    if (out.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      return refused(
          ProblemCode.SOURCE_EMPTY,
          document + " is empty.",
          "Fill it, or take it off the list of sources.",
          new Place.Whole(document));
    }
    return new Decoding.Decoded(SourceText.of(document, out.toString()));
  }

  /** A NUL, or more than a few control characters: no text has these. */
  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      byte b = bytes[i];
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
        controls++;
      }
    }
    return controls * 50 > sample;
  }

  private static Decoding wrongEncoding(String document, String before, int bad) {
    SourceText text = SourceText.of(document, before);
    int at = text.text().length();
    String line = text.lineText(text.lineCount());
    String shown = line.substring(Math.max(0, line.length() - SHOWN)) + "\uFFFD";
    return refused(
        ProblemCode.SOURCE_WRONG_ENCODING,
        String.format("%s is not UTF-8: the byte 0x%02X cannot stand here.", document, bad),
        "Save the file as UTF-8.",
        new Place.Span(document, text.line(at), text.column(at), 1, shown));
  }

  private Decoding tooLarge(String document) {
    return refused(
        ProblemCode.SOURCE_TOO_LARGE,
        String.format("%s is larger than %,d bytes, the limit for a source.", document, limit),
        "Split it, or name only the part that lists grants.",
        new Place.Whole(document));
  }

  private static Decoding unreadable(String document, String why) {
    return refused(
        ProblemCode.SOURCE_UNREADABLE,
        document + " cannot be read: " + why + ".",
        "Check the path in the configuration, and that you may read the file.",
        new Place.Whole(document));
  }

  private static Decoding refused(ProblemCode code, String message, String advice, Place place) {
    return new Decoding.Refused(new Problem(code, message, advice, place));
  }

  /** A charset and how many bytes its mark takes at the start. */
  private record Encoding(Charset charset, int markLength) {

    static Encoding of(byte[] bytes) {
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        return new Encoding(StandardCharsets.UTF_8, 3);
      }
      if (startsWith(bytes, 0xFE, 0xFF)) {
        return new Encoding(StandardCharsets.UTF_16BE, 2);
      }
      if (startsWith(bytes, 0xFF, 0xFE)) {
        return new Encoding(StandardCharsets.UTF_16LE, 2);
      }
      return new Encoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
      if (bytes.length < mark.length) {
        return false;
      }
      for (int i = 0; i < mark.length; i++) {
        if ((bytes[i] & 0xFF) != mark[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
