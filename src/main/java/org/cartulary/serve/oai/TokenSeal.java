package org.cartulary.serve.oai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs resumption tokens (HMAC-SHA256), so that none is taken that was not given here. The key
 * lies in a file, so that a token is good also after a restart.
 */
final class TokenSeal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;
  private final Clock clock;

  private TokenSeal(byte[] key, Clock clock) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.clock = clock;
  }

  /**
   * With the key in a file, which is made if it is not there.
   *
   * @throws UncheckedIOException if the file cannot be read or made
   */
  static TokenSeal withKeyIn(Path file, Clock clock) {
    try {
      if (!Files.exists(file) || Files.size(file) != KEY_BYTES) {
        make(file);
      }
      return new TokenSeal(Files.readAllBytes(file), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path made = Files.createTempFile(folder, "key", ".tmp");
    if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
    }
    Files.write(made, random);
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The token as it is sent. */
  String seal(ResumptionToken token) {
    byte[] text = token.text().getBytes(StandardCharsets.UTF_8);
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString(text) + "." + encoder.encodeToString(mac(text));
  }

  /**
   * The token that was sent.
   *
   * @throws OaiException badResumptionToken, if it was not given here or is too old
   */
  ResumptionToken open(String sent) throws OaiException {
    ResumptionToken token = read(sent).orElseThrow(() -> bad("it was not given here"));
    if (!clock.instant().isBefore(token.expires())) {
      throw bad("it expired at " + token.expires() + "; begin the list again");
    }
    return token;
  }

  private Optional<ResumptionToken> read(String sent) {
    int dot = sent.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(sent.substring(0, dot));
      byte[] signature = Base64.getUrlDecoder().decode(sent.substring(dot + 1));
      return MessageDigest.isEqual(signature, mac(text))
          ? ResumptionToken.parse(new String(text, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private byte[] mac(byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  /** The moment from which on a token that is given now is refused. */
  Instant expiry(java.time.Duration life) {
    return Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond());
  }

  private static OaiException bad(String why) {
    return new OaiException(
        OaiError.BAD_RESUMPTION_TOKEN, "the resumption token is of no use: " + why);
  }
}
