package org.cartulary.extract.page.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.model.GrantStatus;
import org.jspecify.annotations.Nullable;

/** Tells by a heading's words what stands under it. */
public final class Sections {
  private static final int MAX_LENGTH = 80;

  /** What a section lists. */
  public enum Kind {
    GRANTS,
    /** Grants perhaps, prizes perhaps. */
    AWARDS,
    /** Teaching, service, publications: no grants. */
    OTHER,
    /** The heading does not say. */
    UNSAID
  }

  /**
   * What a heading says.
   *
   * @param status the state of what stands under it, or null
   * @param from the first character of the word for the state; 0 without one
   * @param to after the last
   */
  public record Section(Kind kind, @Nullable GrantStatus status, int from, int to) {}

  private final Pattern grants;
  private final Pattern awards;
  private final Pattern other;
  private final Pattern ongoing;
  private final Pattern completed;
  private final Pattern fillers;

  public Sections(Lexicon lexicon) {
    grants = pattern(lexicon, "section-grants");
    awards = pattern(lexicon, "section-awards");
    other = pattern(lexicon, "section-other");
    ongoing = pattern(lexicon, "section-ongoing");
    completed = pattern(lexicon, "section-completed");
    fillers = pattern(lexicon, "section-fillers");
  }

  private static Pattern pattern(Lexicon lexicon, String kind) {
    return Pattern.compile(lexicon.anyOf(kind), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What a heading says. */
  public Section of(String heading) {
    Matcher done = completed.matcher(heading);
    Matcher running = ongoing.matcher(heading);
    boolean isDone = done.find();
    boolean isRunning = running.find();
    if (isDone == isRunning) {
      return new Section(kind(heading), null, 0, 0);
    }
    GrantStatus status = isDone ? GrantStatus.COMPLETED : GrantStatus.ONGOING;
    Matcher word = isDone ? done : running;
    return new Section(kind(heading), status, word.start(), word.end());
  }

  private Kind kind(String heading) {
    if (grants.matcher(heading).find() && !startsWithOther(heading)) {
      return Kind.GRANTS;
    }
    if (other.matcher(heading).find()) {
      return Kind.OTHER;
    }
    return awards.matcher(heading).find() ? Kind.AWARDS : Kind.UNSAID;
  }

  /** "Teaching projects" are no grants; "Grants and awards" are. */
  private boolean startsWithOther(String heading) {
    Matcher word = other.matcher(heading);
    Matcher grant = grants.matcher(heading);
    return word.find() && grant.find() && word.start() <= grant.start();
  }

  /** Whether a line without markup is nothing but words of headings. */
  boolean isHeading(String line) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    String bare = line.replaceAll("[\\p{Punct}\\p{IsPunctuation}]+$", "");
    if (bare.isBlank() || line.matches(".*[.;,!?]")) {
      return false;
    }
    String rest = bare.toLowerCase(Locale.ROOT);
    List<Pattern> telling = List.of(other, grants, awards, ongoing, completed);
    boolean tells = false;
    for (Pattern pattern : telling) {
      String shorter = pattern.matcher(rest).replaceAll(" ");
      tells |= !shorter.equals(rest);
      rest = shorter;
    }
    rest = fillers.matcher(rest).replaceAll(" ");
    return tells && rest.chars().noneMatch(Character::isLetterOrDigit);
  }
}
