package org.cartulary.extract.page.grammar;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.grammar.Funding.Range;

/**
 * Tells the name of an organisation by its shape: a run of capitalised words, joined by "of", "for"
 * and the like ("Southern University of Science and Technology", "CUHK-Shenzhen"), or Han
 * characters up to 大学, 研究所 and the like.
 */
final class OrganizationShapes {
  private static final int MAX_WORDS = 16;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\d&][\\p{L}\\p{M}\\d'&.-]{0,40}+");

  private final Set<String> nouns;
  private final Set<String> connectors;
  private final Set<String> afterAnd;
  private final Pattern han;

  OrganizationShapes(Lexicon lexicon) {
    nouns = lexicon.set("organization-nouns");
    connectors = lexicon.set("organization-connectors");
    afterAnd = lexicon.set("organization-after-and");
    han =
        Pattern.compile(
            "[\\p{IsHan}A-Za-z()·]{1,30}?"
                + lexicon.anyOf("han-organization-endings")
                + "(?![学院所室司心])");
  }

  /**
   * The organisation that starts at an index, an article before it left out.
   *
   * @param certain whether only what has an organisation's noun or an acronym's shape will do
   */
  Optional<Range> at(String text, int from, boolean certain) {
    int start = text.startsWith("the ", from) ? from + 4 : from;
    if (start >= text.length()) {
      return Optional.empty();
    }
    if (Character.UnicodeScript.of(text.codePointAt(start)) == Character.UnicodeScript.HAN) {
      Matcher matcher = han.matcher(text).region(start, text.length());
      return matcher.lookingAt() ? Optional.of(new Range(start, matcher.end())) : Optional.empty();
    }
    int end = runEnd(text, start);
    if (end <= start || (certain && !isCertain(text.substring(start, end)))) {
      return Optional.empty();
    }
    return Optional.of(new Range(start, end));
  }

  private int runEnd(String text, int start) {
    Matcher word = WORD.matcher(text);
    int at = start;
    int end = start;
    for (int i = 0; i < MAX_WORDS && word.region(at, text.length()).lookingAt(); i++) {
      String bare = stripped(word.group(), text, word.end());
      String lower = bare.toLowerCase(Locale.ROOT);
      if (isCapitalized(bare)) {
        end = at + bare.length();
      } else if (i == 0 || !(connectors.contains(lower) || joins(lower, text, word.end()))) {
        break;
      }
      at += bare.length();
      if (at >= text.length() || text.charAt(at) != ' ') {
        break;
      }
      at++;
    }
    return end;
  }

  /** "and" belongs to the name where what follows usually stands in one. */
  private boolean joins(String word, String text, int end) {
    if (!word.equals("and") || end + 1 >= text.length()) {
      return false;
    }
    Matcher next = WORD.matcher(text).region(end + 1, text.length());
    return next.lookingAt()
        && isCapitalized(next.group())
        && afterAnd.contains(stripped(next.group(), text, next.end()).toLowerCase(Locale.ROOT));
  }

  /** A full stop ends the sentence unless it abbreviates within the name ("St. Andrews"). */
  private static String stripped(String word, String text, int end) {
    boolean abbreviates =
        word.matches("(?:St|Inst|Univ|Dept|Lab)\\.")
            && end < text.length()
            && text.charAt(end) == ' ';
    return word.endsWith(".") && !abbreviates ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isCapitalized(String word) {
    return word.chars().anyMatch(Character::isUpperCase);
  }

  /** Whether the words hold an organisation's noun, or are an acronym. */
  boolean isCertain(String words) {
    for (String word : words.split("[ .,-]", -1)) {
      if (nouns.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return words.matches(
        "[\\p{Lu}&]{2,}(?:-[\\p{L}]+)?|(?:[\\p{Lu}]{2,}[\\p{Ll}]+)+.*|[\\p{Lu}]{2,8} [\\p{L}]+");
  }
}
