package org.cartulary.extract.page.grammar;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.model.Funder;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether words name a source of money, and splits them into funder and programme: a known
 * funder's name first; else an organisation before a phrase such as "Open Fund"; else an
 * organisation alone; else a programme alone. What stands in parentheses behind a funder is its
 * programme (or its abbreviation); behind a programme it is part of it.
 */
public final class FundingGrammar {
  private static final int MAX_WORDS = 16;
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Za-z&-]{0,3}[A-Z]{1,6}");
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:research |project )?(?:grants?|projects?|awards?|funds?|funding|funded)( (?:no\\.?|number))?",
          Pattern.CASE_INSENSITIVE);

  private final KnownFunders funders;
  private final Set<String> funderNouns;
  private final Set<String> programmeNouns;
  private final Pattern hanFunder;
  private final Pattern hanProgramme;
  private final Pattern phrase;
  private final Pattern introduction;

  public FundingGrammar(Lexicon lexicon, KnownFunders funders) {
    this.funders = funders;
    funderNouns = lexicon.set("funder-nouns");
    programmeNouns = lexicon.set("programme-nouns");
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    hanFunder = Pattern.compile(lexicon.anyOf("han-funder-endings") + "$");
    hanProgramme = Pattern.compile(lexicon.anyOf("han-programme-endings") + "$");
    phrase =
        Pattern.compile("(?<=[ \\p{IsHan}])" + lexicon.anyOf("programme-phrases") + "$", flags);
    introduction =
        Pattern.compile("(?:" + lexicon.anyOf("funding-introductions") + " ?){1,4}+", flags);
  }

  /** The funding that a text names, if it names one and nothing else. */
  public Optional<Funding> parse(String text) {
    int start = introductionEnd(text);
    Parentheses tail = Parentheses.atEnd(text);
    int end = tail == null ? trimmed(text, text.length()) : trimmed(text, tail.open());
    if (start >= end || words(text.substring(start, end)) > MAX_WORDS) {
      return Optional.empty();
    }
    Optional<Mention<Funder>> known = funders.at(text, start);
    if (known.isPresent()) {
      return ofKnown(text, known.get(), end, tail);
    }
    return ofUnknown(text, start, end, tail);
  }

  private int introductionEnd(String text) {
    Matcher matcher = introduction.matcher(text);
    if (!matcher.lookingAt()) {
      return 0;
    }
    return funders.at(text, 0).isPresent() ? 0 : matcher.end();
  }

  private Optional<Funding> ofKnown(
      String text, Mention<Funder> known, int end, @Nullable Parentheses tail) {
    int from = known.to();
    Parentheses abbreviation = Parentheses.at(text, from);
    if (abbreviation != null
        && known.value().abbreviations().contains(abbreviation.content(text))) {
      from = abbreviation.close() + 1;
    }
    from = skipJoints(text, from);
    String rest = from < end ? text.substring(from, end) : "";
    if (!rest.isEmpty() && !rest.startsWith("(") && startsLikeProse(rest)) {
      return Optional.empty();
    }
    Range programme = null;
    if (!rest.isEmpty() && !GENERIC.matcher(rest).matches()) {
      programme = new Range(from, end);
    } else if (tail != null && tail.open() >= from) {
      programme = tail.inside();
    }
    Range funder = new Range(introducedFrom(text, known.from()), known.to());
    return Optional.of(new Funding(funder, programme, true));
  }

  /** "U.S." and the like belong to the name that they stand before. */
  private static int introducedFrom(String text, int from) {
    Matcher country = Pattern.compile("(?:U\\.S\\.|US) $").matcher(text.substring(0, from));
    return country.find() ? country.start() : from;
  }

  private static boolean startsLikeProse(String rest) {
    int first = rest.codePointAt(0);
    return Character.isLowerCase(first);
  }

  private Optional<Funding> ofUnknown(String text, int start, int end, @Nullable Parentheses tail) {
    String base = text.substring(start, end);
    Matcher ending = phrase.matcher(base);
    if (!funders.startsWithProgramme(base)
        && ending.find()
        && looksLikeName(base.substring(0, ending.start()))) {
      int split = trimmed(base, ending.start());
      return Optional.of(
          new Funding(
              new Range(start, start + split), new Range(start + ending.start(), end), false));
    }
    Kind kind = kind(base);
    if (kind == Kind.FUNDER) {
      boolean inside = tail != null && !isAbbreviation(tail.content(text));
      Range programme = inside && tail != null ? tail.inside() : null;
      return Optional.of(new Funding(new Range(start, end), programme, false));
    }
    if (kind == Kind.PROGRAMME) {
      int close = tail == null ? end : tail.close() + 1;
      return Optional.of(new Funding(null, new Range(start, close), false));
    }
    return Optional.empty();
  }

  private enum Kind {
    FUNDER,
    PROGRAMME,
    NEITHER
  }

  /** What the noun at the head of a phrase says: its last, or the one before "of", "for" … */
  private Kind kind(String base) {
    if (hanProgramme.matcher(base).find() && !hanFunder.matcher(base).find()) {
      return Kind.PROGRAMME;
    }
    if (hanFunder.matcher(base).find()) {
      return Kind.FUNDER;
    }
    if (funders.startsWithProgramme(base)) {
      return Kind.PROGRAMME;
    }
    String[] words = base.split(" ", -1);
    if (!looksLikeName(base)) {
      return Kind.NEITHER;
    }
    Kind last = ofNoun(words[words.length - 1]);
    for (int i = 1; i < words.length && last == Kind.NEITHER; i++) {
      if (Set.of("of", "for", "on", "in", "from", "to", "between").contains(words[i])) {
        last = ofNoun(words[i - 1]);
      }
    }
    return last;
  }

  private Kind ofNoun(String word) {
    String noun = word.toLowerCase(Locale.ROOT).replaceAll("[.,;:]", "");
    if (Character.isLowerCase(word.codePointAt(0))) {
      return Kind.NEITHER;
    }
    return funderNouns.contains(noun)
        ? Kind.FUNDER
        : programmeNouns.contains(noun) ? Kind.PROGRAMME : Kind.NEITHER;
  }

  /** Capitalised at its start, or in a script without capitals. */
  private static boolean looksLikeName(String words) {
    return !words.isBlank() && !Character.isLowerCase(words.codePointAt(0));
  }

  private static boolean isAbbreviation(String content) {
    return ABBREVIATION.matcher(content).matches();
  }

  private static int skipJoints(String text, int from) {
    int at = from;
    while (at < text.length() && " ,'s-:".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at) == 's' && text.charAt(at - 1) != '\'') {
        break;
      }
      at++;
    }
    return at;
  }

  private static int trimmed(String text, int end) {
    int at = end;
    while (at > 0 && " ,;:-".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  private static int words(String text) {
    return text.split(" ", -1).length;
  }
}
