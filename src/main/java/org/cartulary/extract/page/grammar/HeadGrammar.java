package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of an entry, whatever the order of its parts: "FUNDER-NUMBER (Programme): Title",
 * "Programme: Title (NUMBER)", "Funder, Programme, NUMBER, Title, 2023-01 to 2025-12, PI", "PI: X.
 * NSF. Title. 2023 - 2026." First what can be told by itself (dates, amounts, numbers, people) is
 * read and blanked; the rest is told by its place.
 */
public final class HeadGrammar {
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]{1,200})\\)");
  private static final Pattern QUOTED =
      Pattern.compile("(?:\"([^\"]{8,300})\"|《([^》]{4,200})》|「([^」]{4,200})」|`([^`]{8,300})`)");

  private static final Pattern AMOUNT_LABEL =
      Pattern.compile(
          "(?:(?:total|award|grant|funding) )?(?:amount|total|budget|value|funding|award|经费|金额|总经费)(?: of)? ?:? ?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AMOUNT_NOTE =
      Pattern.compile(
          " ?(?:in total|total|\\((?:total|own share|our share)\\))", Pattern.CASE_INSENSITIVE);

  /** The longest text that is read as a head, in characters; longer ones are prose. */
  private static final int MAX_HEAD = 2_000;

  /** How far before a fact the word for it may start. */
  private static final int CUE = 40;

  private final DateGrammar dates;
  private final MoneyGrammar money = new MoneyGrammar();
  private final AwardNumberGrammar numbers;
  private final PeopleGrammar people;
  private final HeadSegments segments;
  private final Pattern numberCue;
  private final Pattern periodCue;

  public HeadGrammar(
      Lexicon lexicon,
      RoleWords roles,
      DateGrammar dates,
      PeopleGrammar people,
      AwardNumberGrammar numbers,
      FundingGrammar funding) {
    this.dates = dates;
    this.people = people;
    this.numbers = numbers;
    this.segments = new HeadSegments(lexicon, roles, numbers, funding);
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    numberCue =
        Pattern.compile(
            "(?:(?:grant|award|project|contract) )?" + lexicon.anyOf("number-cues") + " ?[:#.]? ?$",
            flags);
    periodCue = Pattern.compile(lexicon.anyOf("period-cues") + " ?:? ?$", flags);
  }

  /** Reads a head. */
  public Head parse(String text) {
    if (text.length() > MAX_HEAD) {
      return new Head(null, null, null, null, null, null, null, List.of(), text.length());
    }
    Mask mask = new Mask(text);
    List<PersonMention> persons = people.find(text);
    persons.forEach(p -> mask.blank(p.passage().from(), p.passage().to()));
    Mention<AwardNumber> number = number(text, mask);
    Mention<Money> amount = amount(mask);
    PeriodMention period = period(mask);
    if (number == null) {
      number = numberInParentheses(mask);
    }
    mask.blankEmptyParentheses();
    Range quoted = quoted(mask);
    HeadSegments.Parts parts = segments.read(mask, quoted, number == null);
    return new Head(
        parts.text(),
        parts.funding(),
        number == null ? parts.number() : number,
        period,
        amount,
        parts.status(),
        parts.owner(),
        persons,
        parts.rest());
  }

  private @Nullable Mention<AwardNumber> number(String text, Mask mask) {
    List<Mention<AwardNumber>> found =
        numbers.find(text).stream().filter(n -> mask.toString().charAt(n.to() - 1) != ' ').toList();
    for (Mention<AwardNumber> number : found) {
      AwardNumber value = number.value();
      int from = number.to() - value.normalized().length();
      Matcher cue = numberCue.matcher(text).region(Math.max(0, from - CUE), from);
      boolean prefixed = from > number.from();
      mask.blank(cue.find() ? cue.start() : prefixed ? from - 1 : from, number.to());
    }
    return found.isEmpty() ? null : found.get(0);
  }

  private @Nullable Mention<Money> amount(Mask mask) {
    List<Mention<Money>> found = money.find(mask.toString());
    for (Mention<Money> amount : found) {
      String text = mask.toString();
      Matcher label =
          AMOUNT_LABEL.matcher(text).region(Math.max(0, amount.from() - CUE), amount.from());
      Matcher behind = AMOUNT_NOTE.matcher(text).region(amount.to(), text.length());
      mask.blank(
          label.find() ? label.start() : amount.from(),
          behind.lookingAt() ? behind.end() : amount.to());
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** The first range, or else the first lone date, that stands by itself. */
  private @Nullable PeriodMention period(Mask mask) {
    String text = mask.toString();
    PeriodMention best = null;
    for (PeriodMention mention : dates.find(text)) {
      if (standsAlone(text, mention)) {
        Matcher cue =
            periodCue.matcher(text).region(Math.max(0, mention.from() - CUE), mention.from());
        mask.blank(cue.find() ? cue.start() : mention.from(), mention.to());
        best = best == null || (mention.range() && !best.range()) ? mention : best;
      }
    }
    return best;
  }

  private boolean standsAlone(String text, PeriodMention mention) {
    int before = mention.from() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    int after = mention.to();
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    boolean closed = after >= text.length() || "(),;.|:·[]".indexOf(text.charAt(after)) >= 0;
    boolean opened =
        before < 0
            || "(,;.|:·–-[".indexOf(text.charAt(before)) >= 0
            || periodCue
                .matcher(text)
                .region(Math.max(0, mention.from() - CUE), mention.from())
                .find();
    boolean led = before < 0 && mention.range();
    return (closed && (opened || mention.range())) || led;
  }

  private @Nullable Mention<AwardNumber> numberInParentheses(Mask mask) {
    String text = mask.toString();
    Matcher matcher = PARENTHESES.matcher(text);
    List<Mention<AwardNumber>> found = new ArrayList<>();
    while (matcher.find()) {
      int inside = matcher.start(1);
      numbers.whole(matcher.group(1).strip()).ifPresent(n -> found.add(n.shifted(inside)));
    }
    if (found.isEmpty()) {
      return null;
    }
    Mention<AwardNumber> last = found.get(found.size() - 1);
    mask.blank(last.from(), last.to());
    return last;
  }

  private static @Nullable Range quoted(Mask mask) {
    String text = mask.toString();
    Matcher matcher = QUOTED.matcher(text);
    if (!matcher.find()
        || !text.substring(0, matcher.start()).matches("(?s)(?:.*[,;:.|(·]|.* [-–—])? *")
        || !text.substring(matcher.end()).matches("(?s)[,.]? *(?:$|[,;:.|()·–—].*)")) {
      return null;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return new Range(matcher.start(group), matcher.end(group));
      }
    }
    return null;
  }

  /** The states that words in an entry can say. */
  static GrantStatus status(String word, Lexicon lexicon) {
    return lexicon.set("section-ongoing").contains(word)
        ? GrantStatus.ONGOING
        : GrantStatus.COMPLETED;
  }
}
