package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Funder;

/**
 * Reads award numbers: by a word before them ("No. 62206101"), by the syntax of a funder named in
 * the same text, and, where the place in an entry tells that a number stands there, by their shape.
 */
public final class AwardNumberGrammar {
  private static final String TOKEN =
      "[A-Z0-9][A-Za-z0-9]{0,30}+(?:[-/._\\\\]{1,2}[A-Za-z0-9]{1,30}+){0,6}+";
  private static final Pattern SHAPE = Pattern.compile(TOKEN);
  private static final Pattern DATE_LIKE =
      Pattern.compile("(?:19|20)\\d\\d(?:[-./]\\d{1,2}){0,2}|(?:19|20)\\d\\d[-/](?:19|20)?\\d\\d");
  private static final int MIN_DIGITS = 3;

  private final KnownFunders funders;
  private final Pattern cued;

  public AwardNumberGrammar(Lexicon lexicon, KnownFunders funders) {
    this.funders = funders;
    cued =
        Pattern.compile(
            "(?:(?<![\\p{L}])|(?<=\\p{IsHan}))"
                + lexicon.anyOf("number-cues")
                + "(?:\\s?[:#]|\\.|(?:\\s(?:is|no\\.?|number)))?\\s?(?<number>(?-i:"
                + TOKEN
                + "))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The numbers that a word or a known funder's syntax tells, in order. */
  public List<Mention<AwardNumber>> find(String text) {
    List<Mention<AwardNumber>> found = new ArrayList<>();
    List<Mention<Funder>> named = funders.in(text);
    for (Mention<Funder> funder : named) {
      prefixed(text, funder).ifPresent(found::add);
    }
    Matcher matcher = cued.matcher(text);
    while (matcher.find()) {
      String number = matcher.group("number");
      if (isPlausible(number)) {
        add(found, plain(number, matcher.start("number"), Confidence.LABELLED));
      }
    }
    named.forEach(funder -> bySyntax(text, funder.value()).forEach(m -> add(found, m)));
    found.sort(Comparator.comparingInt(Mention::from));
    return found;
  }

  private static void add(List<Mention<AwardNumber>> found, Mention<AwardNumber> mention) {
    if (found.stream().noneMatch(f -> f.overlaps(mention.from(), mention.to()))) {
      found.add(mention);
    }
  }

  /** "NSFC-62206101": the funder's name, then its number. */
  private static Optional<Mention<AwardNumber>> prefixed(String text, Mention<Funder> funder) {
    int at = funder.to();
    if (at >= text.length() || "-_/ #".indexOf(text.charAt(at)) < 0) {
      return Optional.empty();
    }
    int start = at + 1;
    int end = -1;
    for (Pattern syntax : funder.value().awardNumbers()) {
      Matcher number = syntax.matcher(text).region(start, text.length());
      if (number.lookingAt() && endsThere(text, number.end())) {
        end = Math.max(end, number.end());
      }
    }
    if (end < 0) {
      return Optional.empty();
    }
    int from = text.charAt(at) == ' ' ? start : funder.from();
    AwardNumber number = new AwardNumber(text.substring(from, end), text.substring(start, end));
    return Optional.of(new Mention<>(number, from, end, Confidence.UNMISTAKABLE));
  }

  private static List<Mention<AwardNumber>> bySyntax(String text, Funder funder) {
    List<Mention<AwardNumber>> found = new ArrayList<>();
    for (Pattern syntax : funder.awardNumbers()) {
      Matcher number = syntax.matcher(text);
      while (number.find()) {
        if (startsThere(text, number.start())
            && endsThere(text, number.end())
            && isPlausible(number.group())) {
          found.add(plain(number.group(), number.start(), Confidence.UNMISTAKABLE));
        }
      }
    }
    return found;
  }

  private static boolean startsThere(String text, int start) {
    return start == 0
        || !(isLatinOrDigit(text.charAt(start - 1)) || "-/.,".indexOf(text.charAt(start - 1)) >= 0)
        || (start > 1
            && text.charAt(start - 1) == ','
            && !Character.isDigit(text.charAt(start - 2)));
  }

  /** Neither a word nor a longer number goes on. */
  private static boolean endsThere(String text, int end) {
    return end == text.length()
        || !(isLatinOrDigit(text.charAt(end))
            || ("-/.,".indexOf(text.charAt(end)) >= 0
                && end + 1 < text.length()
                && isLatinOrDigit(text.charAt(end + 1))));
  }

  private static boolean isLatinOrDigit(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  /**
   * A text that as a whole has the shape of a number: "OFA00003", "2018CFB105", "ICA/R2/252033".
   */
  public Optional<Mention<AwardNumber>> whole(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches() || !isPlausible(text) || text.length() < 5) {
      return Optional.empty();
    }
    return Optional.of(plain(text, 0, Confidence.SHAPE));
  }

  /** The last word of a text where it has the shape of a number: "… Open Fund 20210008". */
  public Optional<Mention<AwardNumber>> last(String text) {
    int space = text.lastIndexOf(' ');
    String word = text.substring(space + 1);
    return space < 0 ? Optional.empty() : whole(word).map(m -> m.shifted(space + 1));
  }

  private static Mention<AwardNumber> plain(String number, int from, double confidence) {
    return new Mention<>(new AwardNumber(number, number), from, from + number.length(), confidence);
  }

  /** Digits enough, and neither a date nor a number with a decimal point. */
  private static boolean isPlausible(String token) {
    long digits = token.chars().filter(c -> c >= '0' && c <= '9').count();
    boolean onlyDigits = digits == token.length();
    return digits >= (onlyDigits ? MIN_DIGITS + 2 : MIN_DIGITS)
        && !DATE_LIKE.matcher(token).matches()
        && !token.matches("\\d{1,3}(?:\\.\\d{1,3})+|\\d+\\.\\d+");
  }
}
