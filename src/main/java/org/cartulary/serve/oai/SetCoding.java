package org.cartulary.serve.oai;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Any name as a part of a set's, which can hold few characters: the bytes of others are {@code ~}
 * and two digits.
 */
final class SetCoding {
  private static final char MARK = '~';

  private SetCoding() {}

  static String encode(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isPlain(c)) {
        encoded.append(c);
      } else {
        encoded.append(MARK).append(HexFormat.of().toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  /** The name; empty if that is none that was encoded here. */
  static Optional<String> decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == MARK) {
        if (i + 2 >= encoded.length()
            || !HexFormat.isHexDigit(encoded.charAt(i + 1))
            || !HexFormat.isHexDigit(encoded.charAt(i + 2))) {
          return Optional.empty();
        }
        bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
        i += 2;
      } else if (isPlain(c)) {
        bytes.write(c);
      } else {
        return Optional.empty();
      }
    }
    String name = bytes.toString(StandardCharsets.UTF_8);
    return encode(name).equals(encoded) ? Optional.of(name) : Optional.empty();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
