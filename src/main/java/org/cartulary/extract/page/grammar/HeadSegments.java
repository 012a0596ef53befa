package org.cartulary.extract.page.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.extract.page.grammar.PersonMention.Who;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.ParticipationRole;
import org.jspecify.annotations.Nullable;

/**
 * Tells the segments of a head apart: funding, numbers, roles, states, and words, which are the
 * title. A colon behind funding opens the title, which may hold colons and commas of its own.
 */
final class HeadSegments {
  private static final int LONGEST_FUNDING = 400;
  private static final Pattern TAIL = Pattern.compile(" ?\\([^()]{1,200}\\)$");

  private final AwardNumberGrammar numbers;
  private final FundingGrammar funding;
  private final RoleWords roles;
  private final Lexicon lexicon;
  private final Set<String> states;
  private final Pattern rolePhrase;

  HeadSegments(
      Lexicon lexicon, RoleWords roles, AwardNumberGrammar numbers, FundingGrammar funding) {
    this.lexicon = lexicon;
    this.roles = roles;
    this.numbers = numbers;
    this.funding = funding;
    this.states = lexicon.set("status-words");
    this.rolePhrase =
        Pattern.compile(
            "(?:(?:my )?(?:role|rolle|角色|本人角色)(?: ?:|s? (?:is|as)) ?|as (?:the |a |an )?|\\()?(?<role>"
                + roles.expression()
                + ")\\)?(?: \\([^()]{0,60}\\))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What the segments say. */
  record Parts(
      @Nullable Range text,
      @Nullable Funding funding,
      @Nullable Mention<AwardNumber> number,
      @Nullable Mention<GrantStatus> status,
      @Nullable PersonMention owner,
      int rest) {}

  /** The parts while they are collected. */
  private static final class Collected {
    private @Nullable Funding funding;
    private @Nullable Mention<AwardNumber> number;
    private @Nullable Mention<GrantStatus> status;
    private @Nullable PersonMention owner;
    private final List<List<Range>> runs = new ArrayList<>();
    private boolean inRun;
    private int rest;

    void words(Range segment) {
      if (!inRun) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(segment);
      inRun = true;
      rest += segment.to() - segment.from();
    }

    void add(Funding found) {
      Funding had = funding;
      inRun = false;
      if (had == null) {
        funding = found;
      } else {
        funding =
            new Funding(
                had.funder() == null ? found.funder() : had.funder(),
                had.programme() == null ? found.programme() : had.programme(),
                had.known() || found.known());
      }
    }
  }

  /**
   * Reads what is not blanked.
   *
   * @param quoted the title in quotes, or null
   * @param numberOpen whether a number is still to be found
   */
  Parts read(Mask mask, @Nullable Range quoted, boolean numberOpen) {
    Collected found = new Collected();
    if (quoted != null) {
      mask.blank(quoted.from() - 1, quoted.to() + 1);
    }
    String text = mask.toString();
    int colon = quoted == null ? titleColon(text, numberOpen) : -1;
    if (colon >= 0) {
      Segments.of(text, 0, colon).forEach(s -> classify(text, s, numberOpen, true, found));
      found.inRun = false;
      boolean first = true;
      for (Range segment : Segments.of(text, colon + 1, text.length())) {
        if (first && !text.substring(segment.from(), segment.to()).isBlank()) {
          words(text, segment, true, found);
          first = false;
        } else {
          classify(text, segment, numberOpen, false, found);
        }
      }
    } else {
      Segments.of(text, 0, text.length()).forEach(s -> classify(text, s, numberOpen, true, found));
    }
    Range words = quoted == null ? longest(found.runs) : quoted;
    int rest = found.rest + (quoted == null ? 0 : quoted.to() - quoted.from());
    return new Parts(words, found.funding, found.number, found.status, found.owner, rest);
  }

  private static @Nullable Range longest(List<List<Range>> runs) {
    Range best = null;
    for (List<Range> run : runs) {
      Range range = new Range(run.get(0).from(), run.get(run.size() - 1).to());
      if (best == null || range.to() - range.from() > best.to() - best.from()) {
        best = range;
      }
    }
    return best;
  }

  /**
   * The first colon before which stands nothing but funding and numbers; -1 where there is none.
   */
  private int titleColon(String text, boolean numberOpen) {
    for (int colon = text.indexOf(':');
        colon >= 0 && colon <= LONGEST_FUNDING;
        colon = text.indexOf(':', colon + 1)) {
      Collected left = new Collected();
      Segments.of(text, 0, colon).forEach(s -> classify(text, s, numberOpen, true, left));
      if (!left.runs.isEmpty()) {
        return -1;
      }
      if (left.funding != null || left.number != null) {
        return colon;
      }
    }
    return -1;
  }

  private void classify(
      String text, Range segment, boolean numberOpen, boolean anyFunding, Collected found) {
    String words = text.substring(segment.from(), segment.to());
    if (words.isBlank() || words.chars().noneMatch(Character::isLetterOrDigit)) {
      found.inRun = false;
      return;
    }
    if (isRole(words, segment, found) || isStatus(words, segment, found)) {
      return;
    }
    Optional<Mention<AwardNumber>> whole = numberOpen ? numbers.whole(words) : Optional.empty();
    if (whole.isPresent() && found.number == null) {
      found.number = whole.get().shifted(segment.from());
      found.inRun = false;
      return;
    }
    if (!isFunding(words, segment, numberOpen, anyFunding, found)) {
      words(text, segment, anyFunding, found);
    }
  }

  /** Adds words to the run before them; a fact in parentheses behind them ends the run. */
  private void words(String text, Range segment, boolean anyFunding, Collected found) {
    boolean goesOn = found.inRun;
    Range words = anyFunding ? withoutTail(text, segment, found) : segment;
    found.inRun = goesOn;
    found.words(words);
    found.inRun = words.equals(segment);
  }

  private boolean isRole(String words, Range segment, Collected found) {
    Matcher matcher = rolePhrase.matcher(words);
    ParticipationRole role = matcher.matches() ? roles.role(matcher.group("role")) : null;
    if (role == null) {
      return false;
    }
    found.inRun = false;
    if (found.owner == null) {
      Range name =
          new Range(segment.from() + matcher.start("role"), segment.from() + matcher.end("role"));
      found.owner = new PersonMention(Who.OWNER, name, null, role, name, Confidence.POSITION);
    }
    return true;
  }

  private boolean isStatus(String words, Range segment, Collected found) {
    String word = words.toLowerCase(Locale.ROOT);
    if (!states.contains(word)) {
      return false;
    }
    found.inRun = false;
    found.status =
        new Mention<>(
            HeadGrammar.status(word, lexicon), segment.from(), segment.to(), Confidence.POSITION);
    return true;
  }

  private boolean isFunding(
      String words, Range segment, boolean numberOpen, boolean anyFunding, Collected found) {
    Optional<Mention<AwardNumber>> last = numberOpen ? numbers.last(words) : Optional.empty();
    String named = last.isPresent() ? words.substring(0, last.get().from()).stripTrailing() : words;
    Optional<Funding> parsed = funding.parse(named).filter(f -> anyFunding || f.known());
    if (parsed.isEmpty()) {
      return false;
    }
    found.add(parsed.get().shifted(segment.from()));
    if (last.isPresent() && found.number == null) {
      found.number = last.get().shifted(segment.from());
    }
    return true;
  }

  /** Words without a tail in parentheses that is a fact: "Title (NSFC General Program)". */
  private Range withoutTail(String text, Range segment, Collected found) {
    String words = text.substring(segment.from(), segment.to());
    Matcher tail = TAIL.matcher(words);
    if (!tail.find() || tail.start() == 0) {
      return segment;
    }
    int inside = segment.from() + words.indexOf('(', tail.start()) + 1;
    String content = text.substring(inside, segment.to() - 1);
    Range range = new Range(inside, segment.to() - 1);
    boolean fact = isRole(content, range, found) || isStatus(content, range, found);
    if (!fact && found.funding == null) {
      Optional<Funding> parsed = funding.parse(content);
      parsed.ifPresent(f -> found.add(f.shifted(inside)));
      fact = parsed.isPresent();
    }
    return fact ? new Range(segment.from(), segment.from() + tail.start()) : segment;
  }
}
