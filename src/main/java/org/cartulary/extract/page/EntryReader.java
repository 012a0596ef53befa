package org.cartulary.extract.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cartulary.extract.Lexicon;
import org.cartulary.extract.page.document.Block;
import org.cartulary.extract.page.document.Passage;
import org.cartulary.extract.page.document.Sections;
import org.cartulary.extract.page.grammar.Confidence;
import org.cartulary.extract.page.grammar.Funding;
import org.cartulary.extract.page.grammar.Funding.Range;
import org.cartulary.extract.page.grammar.Head;
import org.cartulary.extract.page.grammar.PeriodMention;
import org.cartulary.extract.page.grammar.PersonMention;
import org.cartulary.extract.page.grammar.RoleWords;
import org.cartulary.model.AwardNumber;
import org.cartulary.model.Fact;
import org.cartulary.model.GrantStatus;
import org.cartulary.model.ParticipationRole;
import org.jspecify.annotations.Nullable;

/** Reads one entry, and decides whether it is a grant at all. */
final class EntryReader {
  private static final Pattern TITLE_MARKS =
      Pattern.compile("^[\"'*_`\\s:–—-]+|[\"'*_`\\s,;:–—-]+$");

  private final Grammars grammars;
  private final Pattern periodCue;
  private final Set<String> ongoing;
  private final Set<String> completed;

  EntryReader(Lexicon lexicon, Grammars grammars) {
    this.grammars = grammars;
    periodCue =
        Pattern.compile(
            lexicon.anyOf("period-cues") + " ?:? ?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    ongoing = lexicon.set("section-ongoing");
    completed = lexicon.set("section-completed");
  }

  /** What an entry states, if it is a grant. */
  Optional<Findings> read(Entry entry) {
    if (entry.section() == Sections.Kind.OTHER) {
      return Optional.empty();
    }
    Findings found = new Findings();
    Passage head = entry.head();
    if (head != null) {
      head(head, found);
    }
    entry.fields().forEach(field -> field(field, found));
    entry.body().forEach(passage -> body(passage, found));
    if (found.status == null) {
      found.status = entry.status();
    }
    affiliations(found);
    return isGrant(entry, found) ? Optional.of(found) : Optional.empty();
  }

  private void head(Passage passage, Findings found) {
    Head head = grammars.heads().parse(passage.text());
    found.facts(passage, head);
    title(passage, head, found);
  }

  private static void title(Passage passage, Head head, Findings found) {
    Range words = head.text();
    if (words == null) {
      return;
    }
    String text = passage.text().substring(words.from(), words.to());
    String bare = TITLE_MARKS.matcher(text).replaceAll("");
    int from = words.from() + text.indexOf(bare);
    if (says(bare)) {
      found.title(passage, from, from + bare.length(), Confidence.POSITION);
    }
  }

  /** Two words, or a few Han characters, at least: less is no title. */
  private static boolean says(String title) {
    long han = title.codePoints().filter(Character::isIdeographic).count();
    return han >= 4 || title.split("[ :-]", -1).length >= 2;
  }

  private void body(Passage passage, Findings found) {
    Head facts = grammars.heads().parse(passage.text());
    if (facts.onlyFacts(passage.text())) {
      found.facts(passage, facts);
      return;
    }
    found.prose.add(passage);
    String text = passage.text();
    for (PersonMention person : grammars.people().find(text)) {
      found.people.add(new Findings.Named(passage, person));
    }
    if (found.period == null) {
      found.period(passage, periodInProse(text));
    }
    if (found.number == null) {
      grammars.numbers().find(text).stream().findFirst().ifPresent(n -> found.number(passage, n));
    }
  }

  /** A range in parentheses or behind a word such as "from"; other dates belong to the story. */
  private @Nullable PeriodMention periodInProse(String text) {
    for (PeriodMention mention : grammars.dates().find(text)) {
      boolean enclosed =
          mention.from() > 0
              && text.charAt(mention.from() - 1) == '('
              && mention.to() < text.length()
              && ")，,;".indexOf(text.charAt(mention.to())) >= 0;
      boolean cued =
          periodCue.matcher(text).region(Math.max(0, mention.from() - 40), mention.from()).find();
      if (mention.range() && (enclosed || cued)) {
        return mention;
      }
    }
    return null;
  }

  // -- labelled fields --------------------------------------------------------------------------

  private void field(Block.Field field, Findings found) {
    Passage value = field.text();
    String text = value.text();
    ParticipationRole role = RoleWords.roleOfKind(field.kind());
    if (role != null) {
      grammars
          .people()
          .list(text, role)
          .forEach(p -> found.people.add(new Findings.Named(value, p)));
      return;
    }
    switch (field.kind()) {
      case "field-title" -> found.title(value, 0, value.length(), Confidence.LABELLED);
      case "field-funder" -> funder(value, found);
      case "field-programme" ->
          found.funding(value, new Funding(null, new Range(0, value.length()), false));
      case "field-number" -> number(value, found);
      case "field-period" ->
          grammars.dates().find(text).stream().findFirst().ifPresent(p -> found.period(value, p));
      case "field-amount" ->
          grammars.money().find(text).stream()
              .findFirst()
              .ifPresent(m -> found.amount = Findings.fact(value, m));
      case "field-role" -> ownRole(value, found);
      case "field-status" -> status(value, found);
      case "field-keywords" -> found.keywords.add(value);
      case "field-organization" ->
          found.organization(value, new Range(0, value.length()), Confidence.LABELLED);
      default -> found.prose.add(value);
    }
  }

  private void funder(Passage value, Findings found) {
    Head head = grammars.heads().parse(value.text());
    if (head.funding() == null) {
      found.funding(value, new Funding(new Range(0, value.length()), null, false));
    }
    found.facts(value, head);
  }

  private void number(Passage value, Findings found) {
    String text = value.text();
    var read =
        grammars.numbers().whole(text).or(() -> grammars.numbers().find(text).stream().findFirst());
    if (read.isPresent()) {
      found.number(value, read.get());
    } else if (found.number == null) {
      String printed = value.printed(0, value.length());
      found.number =
          new Fact<>(new AwardNumber(printed, printed), value.evidence(Confidence.LABELLED));
    }
  }

  private void ownRole(Passage value, Findings found) {
    String word = value.text().replaceAll("\\s*[(.,;].*$", "");
    ParticipationRole role = grammars.roles().role(word);
    if (role != null) {
      Range range = new Range(0, word.length());
      found.people.add(
          new Findings.Named(
              value,
              new PersonMention(
                  PersonMention.Who.OWNER, range, null, role, range, Confidence.LABELLED)));
    }
  }

  private void status(Passage value, Findings found) {
    String word = value.text().toLowerCase(Locale.ROOT);
    if (ongoing.contains(word)) {
      found.status = new Fact<>(GrantStatus.ONGOING, value.evidence(Confidence.LABELLED));
    } else if (completed.contains(word)) {
      found.status = new Fact<>(GrantStatus.COMPLETED, value.evidence(Confidence.LABELLED));
    }
  }

  private static void affiliations(Findings found) {
    for (Findings.Named named : found.people) {
      Range place = named.person().affiliation();
      if (place != null) {
        found.organization(named.passage(), place, named.person().confidence());
      }
    }
  }

  // -- what is a grant --------------------------------------------------------------------------

  /**
   * A number, or money's source with another fact. Where no heading speaks of grants, a title, a
   * period and a part or a sum must come together, or two of them with the source; under "awards",
   * which may be prizes, there must be a part or a sum.
   */
  private static boolean isGrant(Entry entry, Findings found) {
    boolean source = found.funder != null || found.programme != null;
    boolean titled = found.title != null;
    boolean dated = found.period != null;
    boolean partOrMoney = !found.people.isEmpty() || found.amount != null;
    if (found.number != null) {
      return source || titled || dated || partOrMoney;
    }
    boolean labelled = entry.fields().size() >= 2 && titled;
    boolean whole = titled && dated && partOrMoney;
    return switch (entry.section()) {
      case GRANTS -> (source && (titled || dated || partOrMoney)) || labelled || whole;
      case AWARDS -> source && partOrMoney;
      case UNSAID ->
          (source && ((dated && (titled || partOrMoney)) || labelled))
              || whole
              || (found.funderKnown && titled && partOrMoney);
      case OTHER -> false;
    };
  }
}
