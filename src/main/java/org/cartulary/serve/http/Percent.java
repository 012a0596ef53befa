package org.cartulary.serve.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Percent-encoding of UTF-8 (RFC 3986 §2.1), strict where it reads. */
public final class Percent {
  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Percent() {}

  /**
   * The text that is encoded.
   *
   * @throws RequestException 400 if an escape is broken or the bytes are not UTF-8
   */
  public static String decode(String encoded, boolean plusIsSpace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(octet(encoded, i));
        i += 2;
      } else if (c == '+' && plusIsSpace) {
        bytes.write(' ');
      } else {
        int end = i + Character.charCount(encoded.codePointAt(i));
        bytes.writeBytes(encoded.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end - 1;
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int octet(String encoded, int at) {
    if (at + 2 < encoded.length()) {
      int high = Character.digit(encoded.charAt(at + 1), 16);
      int low = Character.digit(encoded.charAt(at + 2), 16);
      if (high >= 0 && low >= 0) {
        return high * 16 + low;
      }
    }
    throw new RequestException(
        Problems.of(400, "Bad request", "A percent sign is not followed by two hex digits."));
  }

  /**
   * Bytes as text.
   *
   * @throws RequestException 400 if they are not UTF-8
   */
  public static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new RequestException(
          Problems.of(400, "Bad request", "The request is not encoded in UTF-8."));
    }
  }

  /** The text with its escapes in capitals, in which all spellings agree (RFC 3986 §6.2.2.1). */
  public static String normalized(String encoded) {
    return encoded.indexOf('%') < 0
        ? encoded
        : ESCAPE.matcher(encoded).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
  }

  /** Appends an octet as an escape. */
  static void append(StringBuilder encoded, byte octet) {
    encoded.append('%').append(HEX.toHighHexDigit(octet)).append(HEX.toLowHexDigit(octet));
  }

  /** The text as one segment of a path: all but the unreserved characters encoded. */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        append(encoded, octet);
      }
    }
    return encoded.toString();
  }
}
