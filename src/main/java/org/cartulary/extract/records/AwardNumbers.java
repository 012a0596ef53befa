package org.cartulary.extract.records;

import java.util.regex.Pattern;
import org.cartulary.model.Organization;
import org.jspecify.annotations.Nullable;

/** Takes off an award number what is not part of it. */
final class AwardNumbers {
  private static final Pattern WORDS =
      Pattern.compile(
          "^(grant|award|project|contract)?\\s*(agreement)?\\s*(numbers?\\b|nos?\\.|nos?\\b(?=\\s)|#|№)[\\s:]*",
          Pattern.CASE_INSENSITIVE);

  private AwardNumbers() {}

  /** The number without the words before it ("No.") and its funder's name or short form. */
  static String normalized(String printed, @Nullable Organization funder) {
    String number = printed;
    if (funder != null) {
      number = without(number, funder.name());
      number = funder.abbreviation() == null ? number : without(number, funder.abbreviation());
    }
    String bare = WORDS.matcher(number).replaceFirst("").strip();
    return bare.isEmpty() ? printed : bare;
  }

  private static String without(String number, String name) {
    if (!number.regionMatches(true, 0, name, 0, name.length())) {
      return number;
    }
    String rest = number.substring(name.length());
    return rest.matches("[\\s:–-].*") ? rest.replaceFirst("^[\\s:–-]+", "") : number;
  }
}
