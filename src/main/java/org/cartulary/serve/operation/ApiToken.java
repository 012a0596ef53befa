package org.cartulary.serve.operation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A token as the server knows it: by its hash. A token is 256 random bits, which nobody guesses, so
 * a plain hash is enough; only what people choose needs a slow one.
 *
 * @param name whose it is
 * @param scopes what it allows
 * @param hash SHA-256 of the token, in hex
 */
public record ApiToken(String name, Set<Scope> scopes, String hash) {
  private static final String PREFIX = "cartulary_";
  private static final int SECRET_BYTES = 32;

  /** {@code NAME SCOPE[,SCOPE…] sha256:HEX}. */
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9._-]{1,64})\\s+([a-z,]+)\\s+sha256:([0-9a-f]{64})");

  public ApiToken {
    scopes = Set.copyOf(scopes);
  }

  /** A new token's text; it can be had this once only. */
  public static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** What the server keeps of a token. */
  public static ApiToken of(String name, Set<Scope> scopes, String secret) {
    return new ApiToken(name, scopes, hash(secret));
  }

  /** Reads a line of a token file; empty if it is not one. */
  static Optional<ApiToken> parse(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String id : matcher.group(2).split(",", -1)) {
      Optional<Scope> scope = Scope.named(id);
      if (scope.isEmpty()) {
        return Optional.empty();
      }
      scopes.add(scope.get());
    }
    return Optional.of(new ApiToken(matcher.group(1), scopes, matcher.group(3)));
  }

  /** The line of a token file. */
  public String line() {
    String names =
        Arrays.stream(Scope.values())
            .filter(scopes::contains)
            .map(Scope::id)
            .collect(Collectors.joining(","));
    return name + " " + names + " sha256:" + hash;
  }

  /** Whether that is the token; takes the same time whatever is shown. */
  boolean isOf(String secret) {
    return MessageDigest.isEqual(hash(secret).getBytes(US_ASCII), hash.getBytes(US_ASCII));
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
