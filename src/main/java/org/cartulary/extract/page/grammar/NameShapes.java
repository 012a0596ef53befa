package org.cartulary.extract.page.grammar;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.grammar.Funding.Range;

/**
 * Tells a personal name by its shape: two to six capitalised words with initials and particles
 * ("Tom van den Akker", "J. O'Neil-Smith"), or two to four Han characters. Titles before and after
 * are left out.
 */
final class NameShapes {
  private static final int MAX_WORDS = 6;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'-]{1,40}+\\.?");
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

  private final Set<String> particles;
  private final Set<String> notNames;
  private final Pattern titles;
  private final Pattern hanName;
  private final Pattern spacedHanName;

  NameShapes(Lexicon lexicon) {
    particles = lexicon.set("name-particles");
    notNames = lexicon.set("not-names");
    titles =
        Pattern.compile(
            "(?:" + lexicon.anyOf("name-titles") + "\\.? ?){1,4}", Pattern.CASE_INSENSITIVE);
    String hanTitle = lexicon.anyOf("han-titles");
    hanName =
        Pattern.compile(
            "(?<name>\\p{IsHan}{2,4}?)(?<title>"
                + hanTitle
                + ")?(?=[^\\p{IsHan}]|$|和|与|及|以及|等|在|共同|主持|负责|牵头|担任|合作|联合)");
    spacedHanName =
        Pattern.compile(
            "(?<name>\\p{IsHan}{1,4} \\p{IsHan}{1,4})(?<title>" + hanTitle + ")?(?!\\p{IsHan})");
  }

  /** A name and where the words about it end (behind a title that follows it). */
  record Name(Range range, int end) {}

  /**
   * The name that starts at an index, perhaps behind titles.
   *
   * @param allowSingle whether a family name alone will do, as in a labelled list
   */
  Optional<Name> at(String text, int from, boolean allowSingle) {
    int start = from;
    Matcher title = titles.matcher(text).region(from, text.length());
    title.useTransparentBounds(true);
    boolean titled = title.lookingAt();
    if (titled) {
      start = title.end();
    }
    if (start >= text.length()) {
      return Optional.empty();
    }
    boolean han =
        Character.UnicodeScript.of(text.codePointAt(start)) == Character.UnicodeScript.HAN;
    return han ? han(text, start) : latin(text, start, titled || allowSingle);
  }

  private Optional<Name> han(String text, int from) {
    Matcher spaced = spacedHanName.matcher(text).region(from, text.length());
    if (KANA.matcher(text).find() && spaced.lookingAt()) {
      return Optional.of(new Name(new Range(from, spaced.end("name")), spaced.end()));
    }
    Matcher matcher = hanName.matcher(text).region(from, text.length());
    return matcher.lookingAt()
        ? Optional.of(new Name(new Range(from, matcher.end("name")), matcher.end()))
        : Optional.empty();
  }

  private Optional<Name> latin(String text, int from, boolean singleWillDo) {
    Matcher word = WORD.matcher(text);
    int at = from;
    int end = from;
    int capitals = 0;
    for (int i = 0; i < MAX_WORDS && word.region(at, text.length()).lookingAt(); i++) {
      String printed = word.group();
      boolean initial = printed.matches("\\p{Lu}\\.");
      String bare =
          printed.endsWith(".") && !initial ? printed.substring(0, printed.length() - 1) : printed;
      if (isNamePart(bare, i)) {
        capitals += initial ? 0 : 1;
        end = at + bare.length();
      } else if (!particles.contains(bare)) {
        break;
      }
      at += bare.length();
      if (at >= text.length() || text.charAt(at) != ' ') {
        break;
      }
      at++;
    }
    boolean enough =
        capitals >= 2 || (capitals == 1 && (singleWillDo || hasInitial(text, from, end)));
    return enough && end > from
        ? Optional.of(new Name(new Range(from, end), end))
        : Optional.empty();
  }

  private static boolean hasInitial(String text, int from, int end) {
    return text.substring(from, end).matches("(?:\\p{Lu}\\.[ -]?){1,3}\\p{Lu}.*|.* \\p{Lu}\\.");
  }

  private boolean isNamePart(String word, int index) {
    if (!Character.isUpperCase(word.codePointAt(0)) || word.endsWith("-")) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean acronym =
        index == 0
            && word.length() > 1
            && word.equals(word.toUpperCase(Locale.ROOT))
            && !word.contains(".");
    return !acronym && !(notNames.contains(lower) && (index == 0 || lower.length() >= 4));
  }
}
