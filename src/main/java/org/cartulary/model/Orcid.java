package org.cartulary.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ORCID iDs: 16 digits of which the last is an ISO 7064 MOD 11-2 check digit. */
public final class Orcid {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:https?://orcid\\.org/)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])");

  private Orcid() {}

  /**
   * The bare iD ("0000-0002-1825-0097") of one that is written bare or as an address; empty where
   * it is not an iD or its check digit is wrong.
   */
  public static Optional<String> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String bare = matcher.group(1);
    return checkDigit(bare) == bare.charAt(18) ? Optional.of(bare) : Optional.empty();
  }

  /** The check digit of the first 15 digits of {@code iD}; hyphens do not count. */
  public static char checkDigit(String iD) {
    int total = 0;
    int digits = 0;
    for (int i = 0; digits < 15; i++) {
      char c = iD.charAt(i);
      if (c != '-') {
        total = (total + (c - '0')) * 2 % 11;
        digits++;
      }
    }
    int check = (12 - total) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
